import { describe, expect, it } from "vitest";
import { RULEBOOK } from "../../../test/legal-values.js";
import { type Arrangements, type ArrangementsFor, problemsOfArrangements } from "./arrangements.js";

const asked: ArrangementsFor = { kind: "free", category: "B", examDate: "2026-12-24", today: "2026-12-01" };

type Said = { companion?: Partial<Arrangements["companion"]>; vehicle?: Partial<Arrangements["vehicle"]> };
const said = ({ companion, vehicle }: Said = {}): Arrangements => ({
  companion: {
    name: "Dominique Martin",
    licenceSince: "2010-06-15",
    professional: false,
    freeOfCharge: true,
    ...companion,
  },
  vehicle: { registration: "AB-123-CD", dualControls: true, insured: true, ...vehicle },
});
const problems = (what: Said, facts: Partial<ArrangementsFor> = {}) =>
  problemsOfArrangements(said(what), { ...asked, ...facts }, RULEBOOK).map(({ field, code, rule }) => [
    field,
    code,
    rule,
  ]);

it("a whole declaration is taken", () => {
  expect(problems({})).toEqual([]);
});

describe("CLB-8: a free candidate comes with somebody who has held B for five years on the day of the exam", () => {
  it.each([
    ["five years on that very day", "2021-12-24", null],
    ["one day less", "2021-12-25", "2026-12-25"],
    ["born on a leap day: it counts from the end of February", "2020-02-29", null],
    ["obtained today", "2026-12-01", "2031-12-01"],
  ])("%s", (_when, licenceSince, earliestDate) => {
    expect(problemsOfArrangements(said({ companion: { licenceSince } }), asked, RULEBOOK)).toEqual(
      earliestDate ? [{ field: "companion_licence_since", code: "too_recent", rule: "CLB-8", earliestDate }] : [],
    );
  });

  it("not with a licence that nobody has yet", () => {
    expect(problems({ companion: { licenceSince: "2026-12-02" } })).toEqual([
      ["companion_licence_since", "in_future", "CLB-8"],
    ]);
  });

  it.each([
    ["nobody", { name: "" }, ["companion_name", "missing", "CLB-8"]],
    ["signs for a name", { name: " - ' " }, ["companion_name", "missing", "CLB-8"]],
    ["a novel for a name", { name: "a".repeat(101) }, ["companion_name", "too_long", "CLB-8"]],
    ["a professional", { professional: true }, ["companion_professional", "professional", "CLB-8"]],
    ["somebody who is paid", { freeOfCharge: false }, ["companion_free_of_charge", "paid", "CLB-8"]],
  ] as const)("not with %s", (_whom, companion, expected) => {
    expect(problems({ companion })).toEqual([expected]);
  });

  it("and declares it, or nothing is decided", () => {
    expect(problemsOfArrangements(null, asked, RULEBOOK)).toEqual([
      { field: "arrangements", code: "missing", rule: "CLB-8", earliestDate: null },
    ]);
  });
});

describe("CLB-9: in a vehicle with dual controls that is insured", () => {
  it.each([
    ["AB-123-CD", true],
    ["ab 123 cd", true],
    ["123 ABC 45", true],
    ["W-123-AB", true],
    ["  ", false],
    ["A", false],
    ["=1+1", false],
    ["AB-123-CD-AB-123-CD", false],
  ])("registration %o", (registration, readable) => {
    expect(problems({ vehicle: { registration } }).map(([field]) => field)).toEqual(
      readable ? [] : ["vehicle_registration"],
    );
  });

  it.each([
    [{ dualControls: false }, ["vehicle_dual_controls", "no_dual_controls", "CLB-9"]],
    [{ insured: false }, ["vehicle_insured", "not_insured", "CLB-9"]],
  ] as const)("%o is refused", (vehicle, expected) => {
    expect(problems({ vehicle })).toEqual([expected]);
  });
});

it("everything that is wrong is told at once", () => {
  const all = problems({ companion: { name: "", freeOfCharge: false }, vehicle: { registration: "", insured: false } });
  expect(all.map(([field]) => field)).toEqual([
    "companion_name",
    "companion_free_of_charge",
    "vehicle_registration",
    "vehicle_insured",
  ]);
});

describe("CLB-8 CLB-9: of others nothing is asked, and nothing is taken", () => {
  it.each([
    ["a school's candidate", { kind: "school" }],
    ["another category", { category: "A2" }],
  ] as const)("%s", (_who, facts) => {
    expect(problemsOfArrangements(null, { ...asked, ...facts }, RULEBOOK)).toEqual([]);
    expect(problems({}, facts)).toEqual([["arrangements", "not_expected", "CLB-8"]]);
  });
});
