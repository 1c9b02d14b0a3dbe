import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, FIRST_DATE, LAST_DATE } from "../civil-date.js";
import {
  between,
  both,
  type Days,
  EVERY_DAY,
  either,
  except,
  firstFrom,
  from,
  lastBefore,
  NO_DAY,
  spanOn,
} from "./days.js";

/** The calendar of these specs: few enough days to hold a set of them as a plain `Set`. */
const CALENDAR = Array.from({ length: 40 }, (_, index) => addDays("2024-02-10", index));
const dayOf = (index: number) => addDays("2024-02-10", index);

const LAST = dayOf(CALENDAR.length - 1);

const isIn = (days: Days, date: string) => days.some((span) => span.from <= date && date <= span.to);
const listed = (days: Days) => CALENDAR.filter((date) => isIn(days, date));

/** Spans of the calendar that overlap and touch as they like; now and then one that reaches to an end of time. */
const span = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.integer({ min: -3, max: 42 }), fc.integer({ min: 0, max: 4 }))
      .map(([start, length]) => between(dayOf(start), dayOf(start + length))),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 10 }).map((end) => between(FIRST_DATE, dayOf(end))) },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 40 }).map((start) => from(dayOf(start))) },
);
const spans = fc.array(span, { maxLength: 8 });
const sets = fc.oneof(
  { weight: 8, arbitrary: spans.map((some) => either(...some)) },
  { weight: 1, arbitrary: fc.constantFrom(NO_DAY, EVERY_DAY) },
);

const expectInOrder = (days: Days) => {
  for (const [index, { from: start, to }] of days.entries()) {
    expect(start <= to).toBe(true);
    const next = days[index + 1];
    if (next) expect(addDays(to, 1) < next.from).toBe(true);
  }
};

describe("a set of days is what a plain set of dates is", () => {
  test("days of one set or another", () => {
    fc.assert(
      fc.property(spans, (some) => {
        const days = either(...some);
        expectInOrder(days);
        expect(listed(days)).toEqual(CALENDAR.filter((date) => some.some((span) => isIn(span, date))));
      }),
    );
  });

  test("days of both sets", () => {
    fc.assert(
      fc.property(sets, sets, (some, others) => {
        const days = both(some, others);
        expectInOrder(days);
        expect(listed(days)).toEqual(CALENDAR.filter((date) => isIn(some, date) && isIn(others, date)));
      }),
    );
  });

  test("every other day, and back", () => {
    fc.assert(
      fc.property(sets, (days) => {
        const others = except(days);
        expectInOrder(others);
        expect(listed(others)).toEqual(CALENDAR.filter((date) => !isIn(days, date)));
        expect(except(others)).toEqual(days);
      }),
    );
  });

  test("the first day that is not before a date, and the span around it", () => {
    fc.assert(
      fc.property(sets, fc.constantFrom(...CALENDAR), (days, date) => {
        const next = CALENDAR.find((day) => day >= date && isIn(days, day));
        const afterwards = days.find((span) => span.from > LAST)?.from ?? null;
        expect(firstFrom(days, date)).toBe(next ?? afterwards);
        expect(spanOn(days, date) !== undefined).toBe(isIn(days, date));
      }),
    );
  });
});

describe("the ends of the calendar", () => {
  it("every day has no other day, and no day has every other", () => {
    expect([except(EVERY_DAY), except(NO_DAY)]).toEqual([NO_DAY, EVERY_DAY]);
  });

  it("no day is between a date and an earlier one", () => {
    expect(between("2024-03-02", "2024-03-01")).toEqual(NO_DAY);
  });

  it("a set may be one day", () => {
    const day = between("2024-02-29", "2024-02-29");
    expect(day).toEqual([{ from: "2024-02-29", to: "2024-02-29" }]);
    expect(both(between("2024-02-01", "2024-02-29"), from("2024-02-29"))).toEqual(day);
    expect(firstFrom(day, "2024-02-29")).toBe("2024-02-29");
  });

  it("from a date on there is a first day and no other end than the calendar's", () => {
    expect(from("2024-03-01")).toEqual([{ from: "2024-03-01", to: LAST_DATE }]);
  });

  it("nothing comes after the last of the days", () => {
    expect(firstFrom(between("2024-03-01", "2024-03-05"), "2024-03-06")).toBeNull();
    expect(firstFrom(NO_DAY, "2024-03-06")).toBeNull();
  });

  it.each([
    ["before the first of them", "2024-02-20", null],
    ["on the first of them", "2024-02-28", null],
    ["the day after", "2024-02-29", "2024-02-28"],
    ["on the last of a span", "2024-03-05", "2024-03-04"],
    ["the day after that", "2024-03-06", "2024-03-05"],
    ["long after that", "2024-04-01", "2024-03-05"],
    ["on the first of the next span", "2024-05-01", "2024-03-05"],
  ])("the last day before a date: %s", (_when, date, last) => {
    const days = either(between("2024-02-28", "2024-03-05"), from("2024-05-01"));
    expect(lastBefore(days, date)).toBe(last);
  });

  it("spans that touch over 29 February are one", () => {
    expect(either(between("2024-03-01", "2024-03-05"), between("2024-02-20", "2024-02-29"))).toEqual(
      between("2024-02-20", "2024-03-05"),
    );
  });
});
