import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder, readEnvironment } from "./environment.ts";

test("without any variable: embedded database, usual ports, data folder in the project", () => {
  expect(readEnvironment({})).toEqual({
    databaseUrl: undefined,
    dataDir: join(projectFolder, ".data"),
    ports: { postgres: 5433, api: 4000, web: 3000, smtp: 1025, mailbox: 1080, identity: 1081 },
    smtpUrl: undefined,
    oidcIssuer: undefined,
    apiUrl: "http://localhost:4000",
    webOrigin: "http://localhost:3000",
    webHost: "127.0.0.1",
    authSecret: undefined,
    demonstration: undefined,
  });
});

test("an empty variable counts as absent", () => {
  expect(readEnvironment({ DATABASE_URL: "", API_PORT: "" })).toEqual(readEnvironment({}));
});

test("addresses follow the ports", () => {
  const { apiUrl, webOrigin } = readEnvironment({ API_PORT: "4100", WEB_PORT: "3100" });
  expect([apiUrl, webOrigin]).toEqual(["http://localhost:4100", "http://localhost:3100"]);
});

test.each(["abc", "0", "-1", "70000", "65536", "1.5", "0x50", " 80", "123456"])(
  "API_PORT=%s is refused by name",
  (port) => {
    expect(() => readEnvironment({ API_PORT: port })).toThrow(`API_PORT=${port} must be a port number, 1 to 65535.`);
  },
);

test.each(["1", "65535"])("API_PORT=%s is a port", (port) => {
  expect(readEnvironment({ API_PORT: port }).ports.api).toBe(Number(port));
});

test.each(["localhost", "http://localhost/creneau", "mysql://a:b@localhost/creneau", "postgres//x", "::"])(
  "DATABASE_URL=%s is refused, and not repeated: it may hold a password",
  (url) => {
    expect(() => readEnvironment({ DATABASE_URL: url })).toThrow(
      /^DATABASE_URL must look like postgres:\/\/user:password@host:5432\/database\.$/,
    );
  },
);

test.each(["postgres://a:b@h/d", "postgresql://a@h:5432/d"])("DATABASE_URL=%s is accepted", (url) => {
  expect(readEnvironment({ DATABASE_URL: url }).databaseUrl).toBe(url);
});

test("every wrong variable is told at once, one a line", () => {
  expect(() => readEnvironment({ WEB_PORT: "x", DEMONSTRATION: "maybe", AUTH_SECRET: "short" })).toThrow(
    /^WEB_PORT=x .*\nAUTH_SECRET .*\nDEMONSTRATION .*$/,
  );
});

test("two servers on one port are refused", () => {
  expect(() => readEnvironment({ API_PORT: "3000" })).toThrow("API_PORT and WEB_PORT are both 3000");
});

test("a port of a server we do not start may be anything", () => {
  expect(readEnvironment({ DATABASE_URL: "postgres://a@h/d", POSTGRES_PORT: "4000" }).ports.api).toBe(4000);
});
