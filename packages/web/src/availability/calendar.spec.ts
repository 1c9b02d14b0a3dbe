import { expect, test } from "vitest";
import { chosenDay, countsByMonth, monthOfWeeks, neighbours } from "./calendar";

const days = new Map([
  ["2026-12-03", 2],
  ["2026-11-30", 5],
  ["2026-12-01", 1],
]);

test.each([
  ["2026-11", 6, "2026-11-01 on a Sunday", [null, null, null, null, null, null, "2026-11-01"]],
  [
    "2026-06",
    5,
    "2026-06-01 on a Monday",
    ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05", "2026-06-06", "2026-06-07"],
  ],
  [
    "2027-02",
    4,
    "28 days from a Monday",
    ["2027-02-01", "2027-02-02", "2027-02-03", "2027-02-04", "2027-02-05", "2027-02-06", "2027-02-07"],
  ],
])("%s has %i weeks: %s", (key, count, _, firstWeek) => {
  const { weeks } = monthOfWeeks(key);
  expect(weeks).toHaveLength(count);
  expect(weeks[0]).toEqual(firstWeek);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test("every day of a month is in it once, also over a change of clocks", () => {
  const dates = monthOfWeeks("2027-03")
    .weeks.flat()
    .filter((date) => date !== null);
  expect(dates).toHaveLength(31);
  expect(new Set(dates).size).toBe(31);
});

test("weeks that are over are left out, the week of the earliest day is not", () => {
  const { weeks } = monthOfWeeks("2026-11", "2026-11-25");
  expect(weeks.map((week) => week[0])).toEqual(["2026-11-23", "2026-11-30"]);
});

test("months come in order with their sum", () => {
  expect([...countsByMonth(days)]).toEqual([
    ["2026-11", 5],
    ["2026-12", 3],
  ]);
});

test("the first free day is shown unless another is asked for", () => {
  expect(chosenDay(null, days)).toBe("2026-11-30");
  expect(chosenDay("2026-12-24", days)).toBe("2026-12-24");
  expect(chosenDay(null, new Map())).toBeNull();
});

test.each([
  ["2026-11-30", null, "2026-12-01"],
  ["2026-12-02", "2026-12-01", "2026-12-03"],
  ["2026-12-03", "2026-12-01", null],
])("from %s, back to %s and on to %s", (day, previous, next) => {
  expect(neighbours(day, days)).toEqual({ previous, next });
});
