import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { type TheoryEvent, theoryResult } from "./theory-result.js";

const rules = rulesAt("2013-02-04");
const stamp = { on: "2013-02-04", examinerNumber: "12345" };
const resultOf = (event: TheoryEvent) => theoryResult(event, stamp, rules);

describe("RES-9: FAV, or DEFAV with the correct answers", () => {
  it("a favourable result tells nothing but itself", () => {
    expect(resultOf({ kind: "favourable" })).toEqual({
      kind: "Recorded",
      outcome: "passed",
      printed: "FAV",
      stamp,
      rule: "RES-9",
    });
  });

  it.each([
    [-1, null],
    [0, "DEFAV\u00a0: 0/40"],
    [34, "DEFAV\u00a0: 34/40"],
    [40, "DEFAV\u00a0: 40/40"],
    [41, null],
    [12.5, null],
    [Number.NaN, null],
  ])("%d correct answers", (correctAnswers, printed) => {
    expect(resultOf({ kind: "unfavourable", correctAnswers })).toEqual(
      printed === null
        ? { kind: "Malformed", field: "correctAnswers", rule: "RES-9" }
        : { kind: "Recorded", outcome: "failed", printed, stamp, rule: "RES-9" },
    );
  });

  it("names the examiner", () => {
    expect(theoryResult({ kind: "favourable" }, { ...stamp, examinerNumber: " " }, rules)).toEqual({
      kind: "Malformed",
      field: "examinerNumber",
      rule: "RES-9",
    });
  });
});

describe("RES-10: a breakdown is excused, fraud is unfavourable", () => {
  it.each([
    ["breakdown", "not_examined", "PANNE"],
    ["fraud", "failed", "0/40"],
  ] as const)("%s", (kind, outcome, printed) => {
    expect(resultOf({ kind })).toEqual({ kind: "Recorded", outcome, printed, stamp, rule: "RES-10" });
  });
});
