import { describe, expect, it } from "vitest";
import { type Answer, lacks } from "../answer.js";
import { between, from } from "../days.js";
import { answerOn } from "./answer-on.js";

describe("on the day of the exam a rule says what its days say", () => {
  const answer: Answer = {
    rule: "MED-6",
    values: [],
    satisfied: from("2013-02-10"),
    reserve: { days: between("2013-02-04", "2013-02-09"), follows: "medical_letter" },
  };

  it.each([
    ["2013-02-03", { kind: "not_receivable", rule: "MED-6" }],
    ["2013-02-04", { kind: "under_reserve", rule: "MED-6", follows: "medical_letter" }],
    ["2013-02-09", { kind: "under_reserve", rule: "MED-6", follows: "medical_letter" }],
    ["2013-02-10", { kind: "satisfied", rule: "MED-6" }],
  ])("%s", (on, check) => {
    expect(answerOn(answer, on)).toEqual(check);
  });

  it("or which fact it waits for", () => {
    expect(answerOn(lacks("MED-1", "medicalDeclaration"), "2013-02-04")).toEqual({
      ...{ kind: "missing", rule: "MED-1", fact: "medicalDeclaration" },
    });
  });
});
