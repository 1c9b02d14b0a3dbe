import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Cluster, startCluster } from "../../src/platform/embedded-postgres.js";
import { freePort } from "../../src/platform/free-port.js";

const project = fileURLToPath(new URL("../../../..", import.meta.url));
/** Stands in for an old Node: what the launcher sees of it is its version. */
const NODE_20 = `data:text/javascript,${encodeURIComponent(
  'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.0" } });',
)}`;

let folder: string;
let unfit: Cluster;
let holder: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "creneau-refusals-"));
  // mkdtemp makes it 0700: when root runs the tests, the user PostgreSQL runs as has to walk through.
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, "a-file"), "");
  unfit = await startCluster({
    dataDir: join(folder, "postgres"),
    port: await freePort(),
    settings: { wal_level: "replica", max_replication_slots: "0" },
  });
  holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
});
afterAll(async () => {
  holder.close();
  await unfit.stop();
  rmSync(folder, { recursive: true });
});

/** The real command, on ports of its own; it must end by itself. */
const start = async (environment: Record<string, string>, nodeOptions: string[] = []) => {
  const ports = {
    POSTGRES_PORT: String(await freePort()),
    API_PORT: String(await freePort()),
    WEB_PORT: String(await freePort()),
    SMTP_PORT: String(await freePort()),
    MAILBOX_PORT: String(await freePort()),
    IDENTITY_PORT: String(await freePort()),
  };
  const command = spawn(process.execPath, [...nodeOptions, "tools/require-node.mjs", "tools/start.ts"], {
    cwd: project,
    env: { PATH: process.env.PATH, DATA_DIR: mkdtempSync(join(folder, "data-")), ...ports, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [command.stdout, command.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const [code] = await once(command, "close");
  return { code, said };
};

const databaseUrl = (change: (url: URL) => void) => {
  const url = new URL(inject("clusterUrl"));
  change(url);
  return url.href;
};

type Case = [situation: string, environment: () => Promise<Record<string, string>>, words: RegExp[]];

test.concurrent.each<Case>([
  [
    "a port that is in use",
    async () => ({ WEB_PORT: String((holder.address() as { port: number }).port) }),
    [/Port \d+ \(web app\) is in use by another program/, /WEB_PORT=\d+/],
  ],
  ["a malformed port", async () => ({ API_PORT: "abc" }), [/API_PORT=abc must be a port number, 1 to 65535/]],
  ["port 0", async () => ({ MAILBOX_PORT: "0" }), [/MAILBOX_PORT=0 must be a port number/]],
  ["port 70000", async () => ({ POSTGRES_PORT: "70000" }), [/POSTGRES_PORT=70000 must be a port number/]],
  [
    "a data folder that cannot be written to",
    async () => ({ DATA_DIR: join(folder, "a-file/data") }),
    [/The data folder .*a-file\/data cannot be written to/, /DATA_DIR/],
  ],
  [
    "a DATABASE_URL that is no URL",
    async () => ({ DATABASE_URL: "localhost" }),
    [/DATABASE_URL must look like postgres:\/\//],
  ],
  [
    "a DATABASE_URL of another kind of database",
    async () => ({ DATABASE_URL: "mysql://root:s3cret@localhost/creneau" }),
    [/DATABASE_URL must look like postgres:\/\//],
  ],
  [
    "a server that does not answer",
    async () => ({ DATABASE_URL: `postgres://someone:s3cret@127.0.0.1:${await freePort()}/creneau` }),
    [/DATABASE_URL cannot be used/, /No PostgreSQL answers at 127\.0\.0\.1:\d+: .*ECONNREFUSED/],
  ],
  [
    "a wrong password",
    async () => ({
      DATABASE_URL: databaseUrl((url) => {
        url.password = "s3cret";
      }),
    }),
    [/refuses the user creneau: password authentication failed/],
  ],
  [
    "a database that does not exist",
    async () => ({
      DATABASE_URL: databaseUrl((url) => {
        url.pathname = "/nowhere";
      }),
    }),
    [/has no such database: database "nowhere" does not exist/],
  ],
  [
    "wal_level replica and no replication slots",
    async () => ({ DATABASE_URL: unfit.url() }),
    [/wal_level is replica .* ALTER SYSTEM SET wal_level = 'logical'/, /max_replication_slots is 0/],
  ],
])("start with %s: a clear message, no stack, exit code 1", async (_, environment, words) => {
  const { code, said } = await start(await environment());
  for (const word of words) expect(said).toMatch(word);
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(said).not.toContain("s3cret");
  expect(code).toBe(1);
});

test("start with an old Node: a clear message, exit code 1", async () => {
  const { code, said } = await start({}, ["--import", NODE_20]);
  expect(said).toMatch(/Créneau needs Node 24 and this is 20\.19\.0/);
  expect(code).toBe(1);
});
