import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  addMonths,
  completedMonths,
  daysBetween,
  earlier,
  FIRST_DATE,
  isOnCalendar,
  LAST_DATE,
  later,
} from "./civil-date.js";

const LAST_DAY = daysBetween(FIRST_DATE, LAST_DATE);
const first = Temporal.PlainDate.from(FIRST_DATE);

/** Any date of the years 1 to 9999, and the end of February more often than it comes. */
const dates = fc.oneof(
  fc.integer({ min: 0, max: LAST_DAY }).map((days) => first.add({ days }).toString()),
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom([2, 28], [2, 29], [3, 1], [1, 31], [12, 31]))
    .map(([year, [month = 1, day = 1]]) => Temporal.PlainDate.from({ year, month, day }).toString()),
);
/** Far enough for any rule, and out of the calendar at both ends. */
const someDays = fc.integer({ min: -4_000_000, max: 4_000_000 });
const someMonths = fc.integer({ min: -2400, max: 2400 });

const within = (date: Temporal.PlainDate): string => {
  if (date.year > 9999) return LAST_DATE;
  return date.year < 1 ? FIRST_DATE : date.toString();
};

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2025-04-30", true],
  ["2025-04-31", false],
  ["2025-00-10", false],
  ["2025-13-01", false],
  ["2025-01-00", false],
  ["0000-01-01", false],
  [FIRST_DATE, true],
  [LAST_DATE, true],
])("%s is on the calendar: %s", (date, expected) => {
  expect(isOnCalendar(date)).toBe(expected);
});

describe("dates are counted as Temporal counts them", () => {
  test("days are added", () => {
    fc.assert(
      fc.property(dates, someDays, (date, days) => {
        expect(addDays(date, days)).toBe(within(Temporal.PlainDate.from(date).add({ days })));
      }),
    );
  });

  test("months are added, and a month without that day gives its last day", () => {
    fc.assert(
      fc.property(dates, someMonths, (date, months) => {
        expect(addMonths(date, months)).toBe(within(Temporal.PlainDate.from(date).add({ months })));
      }),
    );
  });

  test("months are completed on the first day on which Temporal counts so many", () => {
    const lives = fc.tuple(
      dates.filter((date) => date < "9800-01-01"),
      fc.integer({ min: 0, max: 1200 }),
    );
    fc.assert(
      fc.property(lives, ([birthDate, months]) => {
        const complete = Temporal.PlainDate.from(completedMonths(birthDate, months));
        const lived = (on: Temporal.PlainDate) =>
          Temporal.PlainDate.from(birthDate).until(on, { largestUnit: "month" }).months;
        expect(lived(complete)).toBe(months);
        if (months > 0) expect(lived(complete.subtract({ days: 1 }))).toBe(months - 1);
      }),
    );
  });

  test("days between two dates", () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        expect(daysBetween(from, to)).toBe(
          Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days,
        );
      }),
    );
  });

  test("the later and the earlier of two", () => {
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        const [early, late] = [one, other].sort(Temporal.PlainDate.compare);
        expect([earlier(one, other), later(one, other)]).toEqual([early, late]);
      }),
    );
  });
});

describe("29 February", () => {
  it.each([
    ["a year on", "2012-02-29", 12, "2013-02-28", "2013-03-01"],
    ["four years on", "2012-02-29", 48, "2016-02-29", "2016-02-29"],
    ["a century without it", "1896-02-29", 48, "1900-02-28", "1900-03-01"],
    ["from 28 February into a leap year", "2011-02-28", 12, "2012-02-28", "2012-02-28"],
    ["from the end of January", "2013-01-31", 1, "2013-02-28", "2013-03-01"],
    ["from the end of January of a leap year", "2012-01-31", 1, "2012-02-29", "2012-03-01"],
    ["from the end of the year", "2012-12-31", 2, "2013-02-28", "2013-03-01"],
  ])("%s: a period ends on the last day, an age is complete the day after", (_when, from, months, period, age) => {
    expect([addMonths(from, months), completedMonths(from, months)]).toEqual([period, age]);
  });
});

describe("the calendar ends", () => {
  it.each([
    ["after the last day", addDays(LAST_DATE, 1), LAST_DATE],
    ["before the first day", addDays(FIRST_DATE, -1), FIRST_DATE],
    ["after the last month", addMonths("9999-06-15", 12), LAST_DATE],
    ["before the first month", addMonths("0001-06-15", -12), FIRST_DATE],
    ["in a year of two digits", addDays("0099-12-31", 1), "0100-01-01"],
  ])("%s", (_where, date, expected) => {
    expect(date).toBe(expected);
  });
});
