import { describe, expect, test } from "vitest";
import { InvalidEnvironment, parseConfig } from "./config.js";

const GIVEN = { DATABASE_URL: "postgres://localhost/creneau", AUTH_SECRET: "a secret of tests, of a fair length" };
const OIDC = {
  OIDC_ISSUER: "https://fca.example/api/v2",
  OIDC_CLIENT_ID: "creneau",
  OIDC_CLIENT_SECRET: "hush-hush",
};

describe("the sign-in of officers", () => {
  test("is off when nothing is said of it, and does not stand for addresses unless told", () => {
    expect(parseConfig(GIVEN).signIn.officers).toBeNull();
    expect(parseConfig({ ...GIVEN, ...OIDC }).signIn.officers).toEqual({
      ...{ issuer: OIDC.OIDC_ISSUER, clientId: "creneau", clientSecret: "hush-hush", vouchesForEmail: false },
    });
  });

  test.each(Object.keys(OIDC))("wants %s with the others, and repeats no secret", (missing) => {
    const start = () => parseConfig({ ...GIVEN, ...OIDC, [missing]: "" });
    expect(start).toThrow(InvalidEnvironment);
    expect(start).toThrow(`${missing}: needed for the sign-in of officers, or leave all of OIDC_* out.`);
    expect(start).not.toThrow("hush-hush");
  });

  test.each([
    ["https://fca.example", true],
    ["http://localhost:1081", true],
    ["http://127.0.0.1:1081", true],
    ["http://fca.example", false],
    ["http://localhost.fca.example", false],
    ["ftp://fca.example", false],
    ["fca.example", false],
  ])("takes %s as an issuer: %s", (issuer, taken) => {
    const start = () => parseConfig({ ...GIVEN, ...OIDC, OIDC_ISSUER: issuer });
    if (taken) expect(start().signIn.officers?.issuer).toBe(issuer);
    else expect(start).toThrow("OIDC_ISSUER");
  });
});
