import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../test/legal-values.js";
import { EVERY_DAY, NO_DAY } from "./days.js";
import type { CandidateFacts, Question } from "./facts.js";
import { parentalAuthorisation } from "./parental-authorisation.js";

const rules = rulesAt("2013-02-04");
const asked: Question = { category: "A1", phase: "off_road" };
const said = (facts: CandidateFacts, question = asked) => parentalAuthorisation(facts, question, rules);

const answer = { rule: "AGE-13", values: ["AGE-13.majority"] };
const birthDate = "1997-02-05";
const adult = [{ from: "2015-02-05", to: "9999-12-31" }];
const minor = [{ from: "0001-01-01", to: "2015-02-04" }];

describe("AGE-13: a minor who is not emancipated needs a parental authorisation", () => {
  it.each<[string, CandidateFacts]>([
    ["authorised", { birthDate, parentalAuthorisation: true }],
    ["authorised, emancipation not known, age neither", { parentalAuthorisation: true }],
    ["emancipated", { birthDate, emancipated: true, parentalAuthorisation: false }],
    ["emancipated, age not known", { emancipated: true }],
  ])("holds every day: %s", (_who, facts) => {
    expect(said(facts)).toEqual([{ ...answer, satisfied: EVERY_DAY }]);
  });

  it("refuses until the eve of majority without either", () => {
    expect(said({ birthDate, emancipated: false, parentalAuthorisation: false })).toEqual([
      { ...answer, satisfied: adult },
    ]);
  });

  it.each<[string, CandidateFacts, "parentalAuthorisation" | "emancipated"]>([
    ["neither is known", {}, "parentalAuthorisation"],
    ["not emancipated", { emancipated: false }, "parentalAuthorisation"],
    ["not authorised", { parentalAuthorisation: false }, "emancipated"],
  ])("asks before majority, never after: %s", (_who, facts, fact) => {
    expect(said({ birthDate, ...facts })).toEqual([{ ...answer, satisfied: adult, missing: { days: minor, fact } }]);
  });

  it("asks for the date of birth when nothing else decides", () => {
    expect(said({ emancipated: false, parentalAuthorisation: false })).toEqual([
      { ...answer, satisfied: NO_DAY, missing: { days: EVERY_DAY, fact: "birthDate" } },
    ]);
  });

  it("has who was born on 29 February of age on 1 March of a common year", () => {
    expect(said({ birthDate: "1996-02-29", emancipated: false, parentalAuthorisation: false })).toEqual([
      { ...answer, satisfied: [{ from: "2014-03-01", to: "9999-12-31" }] },
    ]);
  });

  it.each<Question>([
    { category: "B", phase: "theory" },
    { category: "B", phase: "on_road" },
  ])("counts for every test: $category $phase", (question) => {
    const facts = { birthDate, emancipated: false, parentalAuthorisation: false };
    expect(said(facts, question)).toEqual(said(facts));
  });
});
