import { describe, expect, it } from "vitest";
import { RULEBOOK } from "../../../test/legal-values.js";
import { type Answer, holds, holdsFrom, lacks, refuses } from "./answer.js";
import { judge } from "./eligibility.js";
import { heaviest } from "./heaviest.js";

const on = "2026-12-10";
const heaviestOf = (...answers: Answer[]) =>
  heaviest(judge([() => answers], {}, { category: "B", phase: "on_road" }, RULEBOOK), RULEBOOK, on);

const soon = holdsFrom("DEL-2", "2026-12-17");
const late = holdsFrom("AGE-2", "2027-06-01");
const unknown = lacks("MED-1", "medicalDeclaration");
const never = refuses("VAL-6");

describe("of several refusals the one that lasts longest is told", () => {
  it.each<[string, Answer, Answer]>([
    ["the later of two dates", late, soon],
    ["a fact that nobody gave, before a date", unknown, late],
    ["what nothing mends, before a fact that can be given", never, unknown],
    ["what nothing mends, before a date", never, late],
    ["any refusal, before what is satisfied", soon, holds("AGE-14")],
  ])("%s", (_which, heavier, lighter) => {
    expect(heaviestOf(heavier, lighter)).toBe(heavier.rule);
    expect(heaviestOf(lighter, heavier)).toBe(heavier.rule);
  });

  it("the first of two that last as long", () => {
    expect(heaviestOf(soon, holdsFrom("DEL-1", "2026-12-17"))).toBe("DEL-2");
  });

  it("and it is a mistake to ask when nothing refuses", () => {
    expect(() => heaviestOf(holds("AGE-14"))).toThrow("no rule refuses on 2026-12-10");
  });
});
