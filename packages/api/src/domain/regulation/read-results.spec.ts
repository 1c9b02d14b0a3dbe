import { describe, expect, it } from "vitest";
import { factsOf, problemsOf } from "../../../test/stated.js";
import type { StatedResult } from "./stated-facts.js";

const theory = (facts: Partial<StatedResult> = {}): StatedResult => ({
  on: "2026-01-05",
  phase: "theory",
  outcome: "passed",
  ...facts,
});
const onRoad = (facts: Partial<StatedResult> = {}): StatedResult => ({
  on: "2026-03-02",
  phase: "on_road",
  category: "B",
  outcome: "failed",
  ...facts,
});

it("every result is read as it is stated", () => {
  expect(factsOf({ results: [theory(), onRoad({ category: "b", points: 17.5, automatic: true })] })).toEqual({
    results: [
      { on: "2026-01-05", phase: "theory", category: null, outcome: "passed", points: null, automatic: false },
      { on: "2026-03-02", phase: "on_road", category: "B", outcome: "failed", points: 17.5, automatic: true },
    ],
  });
});

it("no result is a fact, nothing said is none", () => {
  expect(factsOf({ results: [] })).toEqual({ results: [] });
  expect(factsOf({ results: null })).toEqual({});
});

describe("the theory test serves every category, a practical test one", () => {
  it.each([
    ["theory with a category", theory({ category: "B" }), ["results[0].category: THEORY_WITH_CATEGORY"]],
    ["theory with an empty one", theory({ category: "" }), ["results[0].category: THEORY_WITH_CATEGORY"]],
    ["theory without", theory({ category: null }), []],
    ["on road without", onRoad({ category: null }), ["results[0].category: PRACTICAL_WITHOUT_CATEGORY"]],
    [
      "off road without",
      onRoad({ phase: "off_road", category: null }),
      ["results[0].category: PRACTICAL_WITHOUT_CATEGORY"],
    ],
    ["on road of an unknown one", onRoad({ category: "Z" }), ["results[0].category: UNKNOWN_CATEGORY"]],
    ["off road in B", onRoad({ phase: "off_road" }), ["results[0].phase: NO_SUCH_TEST"]],
    ["off road in B1", onRoad({ phase: "off_road", category: "B1" }), ["results[0].phase: NO_SUCH_TEST"]],
    ["off road in BE", onRoad({ phase: "off_road", category: "EB" }), []],
  ])("%s", (_which, result, problems) => {
    expect(problemsOf({ results: [result] })).toEqual(problems);
  });
});

describe("points are those of an on-road test that was taken, from 0 to 100", () => {
  const out = ["results[0].points: POINTS_OUT_OF_RANGE"];
  const another = ["results[0].points: POINTS_OF_ANOTHER_TEST"];
  it.each([
    ["just under 0", onRoad({ points: -0.5 }), out],
    ["0", onRoad({ points: 0 }), []],
    ["a half", onRoad({ points: 20.5 }), []],
    ["100", onRoad({ points: 100 }), []],
    ["just over 100", onRoad({ points: 100.5 }), out],
    ["not a number", onRoad({ points: Number.NaN }), out],
    ["without end", onRoad({ points: Number.POSITIVE_INFINITY }), out],
    ["not known", onRoad({ points: null }), []],
    ["of a theory test", theory({ points: 35 }), another],
    ["of an off-road test", onRoad({ phase: "off_road", category: "A", points: 20 }), another],
    ["of an absence", onRoad({ outcome: "absent_not_excused", points: 0 }), another],
    ["of a test that did not take place", onRoad({ outcome: "not_examined", points: 0 }), another],
  ])("%s", (_which, result, problems) => {
    expect(problemsOf({ results: [result] })).toEqual(problems);
  });
});

it("words of a form that are none of ours are said to be so", () => {
  const result = { ...onRoad(), phase: "plateau", outcome: "bon" } as unknown as StatedResult;
  expect(problemsOf({ results: [result] })).toEqual([
    "results[0].phase: UNKNOWN_WORD",
    "results[0].outcome: UNKNOWN_WORD",
  ]);
});

it("50 results are read, 51 are not", () => {
  const results = (length: number) =>
    Array.from({ length }, (_, index) => onRoad({ on: `${2015 + (index % 8)}-05-01`, outcome: "failed" }));
  expect(problemsOf({ results: results(50) })).toHaveLength(42);
  expect(problemsOf({ results: results(51) })).toEqual(["results: LIST_TOO_LONG"]);
});
