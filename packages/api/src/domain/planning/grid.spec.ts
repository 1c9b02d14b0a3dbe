import { describe, expect, test } from "vitest";
import { type Grid, type Gridbook, gridOn } from "./grid.js";

const grid = (facts: Partial<Grid> = {}): Grid => ({
  ...{ name: "usual", group: "B", departmentCode: null, validFrom: "2000-01-01", validTo: null, exams: [] },
  ...facts,
});

describe("the grid of a group on a day", () => {
  const before = grid();
  const since = grid({ validFrom: "2014-08-01" });
  const lent = grid({ validFrom: "2020-05-01", validTo: "2020-07-01" });
  const own = grid({ departmentCode: "93", validFrom: "2016-01-01", validTo: "2018-01-01" });
  const candilib = grid({ name: "candilib", validFrom: "2018-04-01" });
  const gridbook: Gridbook = [before, since, lent, own, candilib, grid({ group: "A" })];

  test.each([
    ["before the first one there is none", "93", "1999-12-31", null],
    ["its first day", "93", "2000-01-01", before],
    ["the last day before another comes", "93", "2014-07-31", before],
    ["the day from which the other counts", "93", "2014-08-01", since],
    ["the day before one of the department", "93", "2015-12-31", since],
    ["one of the department comes first", "93", "2016-01-01", own],
    ["but not in another department", "75", "2016-01-01", since],
    ["until the day before it ends", "93", "2017-12-31", own],
    ["and then the general one again", "93", "2018-01-01", since],
    ["an exception with an end", "75", "2020-06-30", lent],
    ["gives way", "75", "2020-07-01", since],
  ])("%s", (_, departmentCode, on, expected) => {
    expect(gridOn(gridbook, { group: "B", departmentCode }, on)).toBe(expected);
  });

  test("a grid of another name counts for whoever asks for it, from its own day", () => {
    const wanted = { group: "B", departmentCode: "93", name: "candilib" } as const;
    expect([gridOn(gridbook, wanted, "2018-03-31"), gridOn(gridbook, wanted, "2018-04-01")]).toEqual([null, candilib]);
    expect(gridOn(gridbook, { group: "D", departmentCode: null }, "2026-01-01")).toBeNull();
  });
});
