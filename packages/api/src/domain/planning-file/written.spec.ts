import { describe, expect, it } from "vitest";
import { isTooFar, readDate, readDepartment, readMinute } from "./written.js";

describe("a day as plannings write it", () => {
  it.each([
    ["08/08/19", "2019-08-08"],
    ["8/8/2019", "2019-08-08"],
    ["08-08-2019", "2019-08-08"],
    ["08.08.19", "2019-08-08"],
    ["2019-08-08", "2019-08-08"],
    ["2019-08-08T00:00:00", "2019-08-08"],
    ["29/02/28", "2028-02-29"],
    ["29/02/27", null],
    ["31/02/27", null],
    ["31/04/27", null],
    ["00/01/27", null],
    ["12/13/27", null],
    ["08/08/119", null],
    ["08/08", null],
    ["", null],
    ["43685", null],
  ])("%j", (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe("an hour as plannings write it", () => {
  it.each([
    ["08:00", 480],
    ["8:32", 512],
    ["8h", 480],
    ["8h30", 510],
    ["08 H 30", 510],
    ["08:00:00", 480],
    ["00:00", 0],
    ["23:59", 1_439],
    ["24:00", null],
    ["08:60", null],
    ["08:00:30", null],
    ["8", null],
    ["0.333", null],
    ["", null],
    ["-8:00", null],
  ])("%j", (text, minute) => {
    expect(readMinute(text)).toBe(minute);
  });
});

it.each([
  ["75", "75"],
  ["1", "01"],
  ["2a", "2A"],
  ["971", "971"],
])("department %j is %s", (text, code) => {
  expect(readDepartment(text)).toBe(code);
});

it("two years ahead is not too far, a day more is", () => {
  expect(isTooFar("2028-11-24", "2026-11-25")).toBe(false);
  expect(isTooFar("2028-11-25", "2026-11-25")).toBe(true);
});
