import { describe, expect, it } from "vitest";
import { regularisation } from "./regularisation.js";

describe("RES-12: on a motorcycle AA, AB and BA are favourable, everything else is excused", () => {
  it.each([
    ["A", "A", true],
    ["A", "B", true],
    ["B", "A", true],
    ["B", "B", false],
    ["A", "C", false],
    ["C", "A", false],
    ["B", "C", false],
    ["C", "B", false],
    ["C", "C", false],
  ] as const)("%s and %s: %s", (slowSpeed, avoidance, favourable) => {
    for (const category of ["A1", "A2", "A"] as const)
      expect(regularisation({ category, slowSpeed, avoidance })).toEqual({
        outcome: favourable ? "passed" : "not_examined",
        printed: favourable ? "Régularisation\u00a0: BON" : "Régularisation\u00a0: Exc",
        rule: "RES-12",
      });
  });
});

describe("RES-13: in other categories the manual gearbox decides, on the road", () => {
  it.each([
    [true, "passed", "Régularisation\u00a0: BON"],
    [false, "not_examined", "Régularisation\u00a0: Exc"],
  ])("used efficiently: %s", (manualGearboxEfficient, outcome, printed) => {
    expect(regularisation({ category: "B", manualGearboxEfficient })).toEqual({ outcome, printed, rule: "RES-13" });
  });
});
