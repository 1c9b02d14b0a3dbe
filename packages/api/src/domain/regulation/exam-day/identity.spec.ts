import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { checkIdentity, type IdentityProof } from "./identity.js";

const on = "2013-02-04";
const rules = rulesAt(on);
const minor = { birthDate: "1996-05-01", foreign: true };
const check = (shown: IdentityProof | null | undefined, bearer: Parameters<typeof checkIdentity>[1] = minor) =>
  checkIdentity(shown, bearer, on, rules);
const dcem: IdentityProof = { kind: "minor_circulation_document" };
const passport = (validUntil: string, photographResembles = true): IdentityProof => ({
  ...{ kind: "passport", validUntil, photographResembles },
});

describe("ID-1: a document of the list, or no exam", () => {
  it("takes a listed document of anybody, whatever else is known", () => {
    expect(check({ kind: "listed" }, {})).toEqual({ kind: "satisfied", rule: "ID-1" });
  });
  it("makes the file not receivable when nothing is shown", () => {
    expect(check(null)).toEqual({ kind: "not_receivable", rule: "ID-1" });
  });
  it("does not take what nobody looked at for an absence", () => {
    expect(check(undefined)).toEqual({ kind: "missing", rule: "ID-1", fact: "identityProof" });
  });
});

describe("ID-2: what is accepted of a foreign minor", () => {
  const yes = { kind: "satisfied", rule: "ID-2" };
  const no = { kind: "not_receivable", rule: "ID-2" };

  it.each([
    ["a circulation document", dcem, yes],
    ["a republican identity title", { kind: "republican_identity_title" } as const, yes],
    ["a passport that ended yesterday", passport("2013-02-03"), no],
    ["a passport on its last day", passport("2013-02-04"), yes],
    ["a passport valid until tomorrow", passport("2013-02-05"), yes],
    ["a passport whose photograph does not resemble", passport("2020-01-01", false), no],
  ])("%s", (_what, shown, verdict) => {
    expect(check(shown)).toEqual(verdict);
  });

  it.each([
    ["18 tomorrow", "1995-02-05", yes],
    ["18 today", "1995-02-04", no],
    ["18 since yesterday", "1995-02-03", no],
  ])("%s", (_age, birthDate, verdict) => {
    expect(check(dcem, { birthDate, foreign: true })).toEqual(verdict);
  });

  it("is not for a French minor", () => {
    expect(check(dcem, { birthDate: "1996-05-01", foreign: false })).toEqual(no);
  });

  it.each([
    ["the birth date", { foreign: true }, "birthDate"],
    ["the nationality", { birthDate: "1996-05-01" }, "foreign"],
  ])("guesses nothing: %s is missing", (_what, bearer, fact) => {
    expect(check(dcem, bearer)).toEqual({ kind: "missing", rule: "ID-2", fact });
  });
});
