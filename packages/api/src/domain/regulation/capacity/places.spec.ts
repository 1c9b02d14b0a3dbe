import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { placesLeft } from "./places.js";

describe("CAP-1 CAP-8: every candidate takes one of the places given to the school", () => {
  it.each([
    ["one place free", 5, 4, { kind: "within", rule: "CAP-1", left: 1 }],
    ["the last place", 5, 5, { kind: "within", rule: "CAP-1", left: 0 }],
    ["one candidate too many", 5, 6, { kind: "beyond", rule: "CAP-1", excess: 1 }],
    ["no place given", 0, 1, { kind: "beyond", rule: "CAP-1", excess: 1 }],
  ])("%s", (_what, given, candidates, expected) => {
    expect(placesLeft(given, candidates, rulesAt("2013-02-04"))).toEqual(expected);
  });

  it("takes as many as the regulation says on that day", () => {
    const rules = rulesAt("2013-02-04");
    const amended = { ...rules, numbers: { ...rules.numbers, "CAP-8.places": 2 } };
    expect(placesLeft(5, 2, amended)).toEqual({ kind: "within", rule: "CAP-1", left: 1 });
    expect(placesLeft(5, 3, amended)).toEqual({ kind: "beyond", rule: "CAP-1", excess: 1 });
  });
});
