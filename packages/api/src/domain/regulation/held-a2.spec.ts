import { describe, expect, it } from "vitest";
import { LEGAL_VALUES, rulesAt } from "../../../test/legal-values.js";
import { EVERY_DAY, NO_DAY } from "./days.js";
import type { HeldLicence, Question } from "./facts.js";
import { heldA2 } from "./held-a2.js";
import { rulebookOf, rulesOn } from "./rule-set.js";

const on = "2020-01-01";
const asked: Question = { category: "A", phase: "off_road" };
const inForce = rulesOn(
  rulebookOf([
    ...LEGAL_VALUES,
    { key: "AGE-16.heldA2", validFrom: "2013-01-19", validTo: null, value: 24, inForce: true },
  ]),
  on,
);

const licence = (category: HeldLicence["category"], obtainedOn: string): HeldLicence => ({
  ...{ category, obtainedOn, issuedBy: "FR", exchangedFrom: null },
  ...{ bySevenHourTraining: false, automaticOnly: false },
});

describe("AGE-16: category A after two years of A2, once a text asks for it", () => {
  it("says nothing while no such text is in force", () => {
    expect(heldA2({ licences: [] }, asked, rulesAt("2013-02-04"))).toEqual([]);
  });

  it.each<Question>([
    { category: "A2", phase: "off_road" },
    { category: "B", phase: "on_road" },
    { category: "A", phase: "theory" },
  ])("says nothing of $category, $phase", (question) => {
    expect(heldA2({ licences: [] }, question, inForce)).toEqual([]);
  });

  it.each([
    ["held once", [licence("A2", "2018-03-10")], "2020-03-10"],
    ["held twice: the first counts", [licence("A2", "2019-01-01"), licence("A2", "2018-03-10")], "2020-03-10"],
    ["since 29 February", [licence("B", "2010-01-01"), licence("A2", "2016-02-29")], "2018-02-28"],
  ])("counts from the day A2 was obtained: %s", (_how, licences, from) => {
    expect(heldA2({ licences }, asked, inForce)).toEqual([
      { rule: "AGE-16", values: ["AGE-16.heldA2"], satisfied: [{ from, to: "9999-12-31" }] },
    ]);
  });

  it("refuses without A2, and asks when nothing is known", () => {
    const refused = { rule: "AGE-16", values: ["AGE-16.heldA2"], satisfied: NO_DAY };
    expect(heldA2({ licences: [licence("A1", "2010-01-01")] }, asked, inForce)).toEqual([refused]);
    expect(heldA2({}, asked, inForce)).toEqual([{ ...refused, missing: { days: EVERY_DAY, fact: "licences" } }]);
  });
});
