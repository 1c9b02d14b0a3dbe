import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { type B1Session, unitsOfB1, unitsOfRegularisation } from "./units.js";

const rules = rulesAt("2013-02-04");
const units = (session: Partial<B1Session>) =>
  unitsOfB1({ group: "B", radioGuidance: true, twoWheelerExaminer: true, ...session }, rules);

describe("CAP-2: on a centre of category B", () => {
  it("takes one unit of B, with radio guidance", () => {
    expect(units({})).toEqual({ kind: "fits", rule: "CAP-2", units: 1, of: "B" });
  });
  it("is refused without that equipment", () => {
    expect(units({ radioGuidance: false })).toEqual({ kind: "refused", rule: "CAP-2" });
  });
});

describe("CAP-3: on a centre of A1, A2 and A", () => {
  it.each([true, false])("takes three units of A, equipment brought for it or not (%s)", (radioGuidance) => {
    expect(units({ group: "A", radioGuidance })).toEqual({ kind: "fits", rule: "CAP-3", units: 3, of: "A" });
  });
});

describe("CAP-4: the examiner is qualified for two-wheelers", () => {
  it.each(["A", "B"] as const)("or B1 is refused on a centre of %s", (group) => {
    expect(units({ group, twoWheelerExaminer: false })).toEqual({ kind: "refused", rule: "CAP-4" });
  });
});

describe("CAP-12: a regularisation takes as long as the exam of its category", () => {
  it.each([
    ["B", 1, 1],
    ["B1 on a centre of motorcycles", 3, 3],
  ])("%s", (_category, examUnits, expected) => {
    expect(unitsOfRegularisation(examUnits, rules)).toBe(expected);
  });

  it("takes as many times that as the regulation says on that day", () => {
    const amended = { ...rules, numbers: { ...rules.numbers, "CAP-12.units": 2 } };
    expect(unitsOfRegularisation(3, amended)).toBe(6);
  });
});
