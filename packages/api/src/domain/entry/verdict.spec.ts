import { describe, expect, it } from "vitest";
import { LEGAL_VALUES } from "../../../test/legal-values.js";
import { rulebookOf, rulesOn } from "../regulation/rule-set.js";
import type { MinistryRow } from "./ministry-row.js";
import { type JudgedRequest, judge } from "./verdict.js";

const book = rulebookOf(LEGAL_VALUES);
const ON = "2026-11-24";
const row: MinistryRow = {
  ...{ neph: "093631754283", birthName: "LEFEVRE MARTIN", firstName: "LEA", theoryPassedOn: "2024-05-10" },
  ...{ failures: 0, lastNonSuccess: null, passedOn: null, existence: "known" },
};
const request: JudgedRequest = {
  ...{
    state: "waiting",
    reason: null,
    departmentCode: "93",
    birthName: "Lefèvre-Martin",
    firstName: "Léa",
    told: null,
  },
};
const verdictOn = (on: string, changes: Partial<MinistryRow>, of: Partial<JudgedRequest> = {}) =>
  judge({ ...row, ...changes }, { ...request, ...of }, (code) => code === "93", rulesOn(book, on), on);
const verdict = (changes: Partial<MinistryRow>, of?: Partial<JudgedRequest>) => verdictOn(ON, changes, of);

describe("CLB-2: what a row of the ministry's file decides of a request", () => {
  it.each<[string, Partial<MinistryRow>, string, string]>([
    ["nothing stands against it", {}, "verified", "CLB-2"],
    ["the ministry does not know the file", { existence: "unknown" }, "unknown", "CLB-2"],
    ["it knows it under another name", { existence: "other_name" }, "name_differs", "ENR-10"],
    ["the name differs", { birthName: "LEFEBVRE" }, "name_differs", "ENR-10"],
    ["the first name differs", { firstName: "LEANE" }, "name_differs", "ENR-10"],
    ["the practical test was passed", { passedOn: "2026-01-10" }, "already_passed", "CLB-2"],
    ["no theory test", { theoryPassedOn: null }, "theory_missing", "CLB-2"],
    ["an old theory test", { theoryPassedOn: "2015-05-10" }, "theory_expired", "VAL-1"],
    ["an unknown file without a theory test", { existence: "unknown", theoryPassedOn: null }, "unknown", "CLB-2"],
  ])("%s", (_what, changes, expected, rule) => {
    const { verdict: told, decision, changes: does } = verdict(changes);
    expect([told, decision?.rule, does]).toEqual([expected, rule, true]);
    expect(decision?.state).toBe(expected === "verified" ? "verified" : "refused");
  });

  it("a difference and the field in which it is are told", () => {
    expect(verdict({ firstName: "LEANE" }).problems).toEqual([{ field: "prenom", code: "IDENTITY_DIFFERS" }]);
  });

  it.each([
    ["2021-11-23", "theory_expired"],
    ["2021-11-24", "verified"],
    ["2021-11-25", "verified"],
  ])("VAL-1: a theory test of %s, five years later", (theoryPassedOn, expected) => {
    expect(verdict({ theoryPassedOn }).verdict).toBe(expected);
  });

  it.each([
    ["2022-12-02", 4, "verified"],
    ["2022-12-02", 5, "too_many_failures"],
    ["2022-12-02", null, "verified"],
    ["2022-12-03", 5, "verified"],
    ["2026-11-24", 12, "verified"],
  ])("VAL-2: on %s, after %s failures", (on, failures, expected) => {
    expect(verdictOn(on, { failures, theoryPassedOn: "2022-05-10" }).verdict).toBe(expected);
  });
});

describe("nothing is decided of", () => {
  const untouched = { problems: [], decision: null, changes: false };

  it("somebody who did not ask", () => {
    const judged = judge(row, null, () => true, rulesOn(book, ON), ON);
    expect(judged).toEqual({ verdict: "not_requested", ...untouched });
  });

  it.each<[string, Partial<JudgedRequest>, string]>([
    ["somebody of another department", { departmentCode: "75" }, "other_department"],
    ["somebody who has not confirmed the address", { state: "to_confirm" }, "not_confirmed"],
    ["somebody who is invited", { state: "invited" }, "already_invited"],
  ])("%s", (_who, of, expected) => {
    expect(verdict({}, of)).toEqual({ verdict: expected, ...untouched });
  });

  it.each<[string, Partial<MinistryRow>]>([
    ["have passed", { passedOn: "2026-01-10" }],
    ["are not known", { existence: "unknown" }],
    ["are known under another name", { existence: "other_name" }],
  ])("somebody who is invited and of whom the file says that they %s: it is shown", (_what, changes) => {
    expect(verdict(changes, { state: "invited" })).toEqual({ verdict: "invited_in_doubt", ...untouched });
  });
});

describe("imported again, a row", () => {
  const told = { theoryPassedOn: "2024-05-10", failures: 0, lastNonSuccess: null };

  it("changes nothing while it says the same", () => {
    expect(verdict({}, { state: "verified", told }).changes).toBe(false);
    const refused = { state: "refused", reason: "theory_missing", told: { ...told, theoryPassedOn: null } } as const;
    expect(verdict({ theoryPassedOn: null }, refused).changes).toBe(false);
  });

  it.each<[string, Partial<MinistryRow>]>([
    ["another date", { theoryPassedOn: "2025-05-10" }],
    ["a failure", { failures: 1, lastNonSuccess: { on: "2026-01-10", what: "failed" } }],
    ["a success", { passedOn: "2026-01-10" }],
  ])("changes the request when it tells of %s", (_what, changes) => {
    expect(verdict(changes, { state: "verified", told }).changes).toBe(true);
  });

  it("takes a refusal back once its reason is gone", () => {
    const before = { state: "refused", reason: "theory_missing", told: { ...told, theoryPassedOn: null } } as const;
    expect(verdict({}, before)).toMatchObject({ verdict: "verified", changes: true });
  });
});
