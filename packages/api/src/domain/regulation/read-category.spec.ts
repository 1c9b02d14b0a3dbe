import { LICENCE_CATEGORIES } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { problemsOf, read } from "../../../test/stated.js";

describe("DT-2: an old spelling of a category reads as its present one, and nothing else is mended", () => {
  it.each([
    ["EC", "CE"],
    ["ED", "DE"],
    ["EB", "BE"],
    ["E(C)", "CE"],
    ["E(D)", "DE"],
    ["E(B)", "BE"],
    ["e(c)", "CE"],
    ["ce", "CE"],
    [" d1e\t", "D1E"],
    ["\u00a0B1 ", "B1"],
  ])("%j is %s", (stated, category) => {
    expect(read({ category: stated })).toMatchObject({ question: { category, phase: "on_road" } });
  });

  it.each(LICENCE_CATEGORIES)("%s is itself", (category) => {
    expect(read({ category })).toMatchObject({ question: { category } });
  });

  it.each(["", " ", "E", "E (C)", "C E", "E(A)", "EA", "C1-E", "B96", "F", "Ｂ", "__proto__", "constructor"])(
    "%j is no category",
    (category) => {
      expect(problemsOf({ category })).toEqual(["category: UNKNOWN_CATEGORY"]);
    },
  );
});

describe("DT-1: AM is held, never examined", () => {
  it.each(["AM", "am"])("%s is not asked about", (category) => {
    expect(problemsOf({ category })).toEqual(["category: CATEGORY_NEVER_EXAMINED"]);
  });

  it("has no result", () => {
    const results = [{ on: "2020-01-01", phase: "on_road", category: "AM", outcome: "failed" }] as const;
    expect(problemsOf({ results })).toEqual(["results[0].category: CATEGORY_NEVER_EXAMINED"]);
  });

  it("is held", () => {
    expect(problemsOf({ licences: [{ category: "am", obtainedOn: "2020-01-01" }] })).toEqual([]);
  });
});

describe("DT-4: every category but B and B1 has an off-road test", () => {
  it.each(LICENCE_CATEGORIES)("%s", (category) => {
    const none = category === "B" || category === "B1";
    expect(problemsOf({ category, phase: "off_road" })).toEqual(none ? ["phase: NO_SUCH_TEST"] : []);
    expect(problemsOf({ category, phase: "on_road" })).toEqual([]);
    expect(problemsOf({ category, phase: "theory" })).toEqual([]);
  });
});
