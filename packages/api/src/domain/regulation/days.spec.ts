import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, FIRST_DATE, LAST_DATE } from "../civil-date.js";
import { between, both, type Days, EVERY_DAY, either, except, firstFrom, from, NO_DAY, spanOn } from "./days.js";

/** The calendar of these specs: few enough days to hold a set of them as a plain `Set`. */
const CALENDAR = Array.from({ length: 40 }, (_, index) => addDays("2024-02-10", index));
const dayOf = (index: number) => addDays("2024-02-10", index);

const isIn = (days: Days, date: string) => days.some((span) => span.from <= date && date <= span.to);
const listed = (days: Days) => CALENDAR.filter((date) => isIn(days, date));

/** Spans of the calendar, or reaching out of it; they overlap and touch as they like. */
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: -3, max: 42 }), fc.integer({ min: 0, max: 12 }), fc.constantFrom("", "start", "end"))
    .map(([start, length, open]) =>
      between(open === "start" ? FIRST_DATE : dayOf(start), open === "end" ? LAST_DATE : dayOf(start + length)),
    ),
  { maxLength: 6 },
);
const sets = fc.oneof(
  spans.map((some) => either(...some)),
  fc.constantFrom(NO_DAY, EVERY_DAY),
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
        if (next !== undefined) expect(firstFrom(days, date)).toBe(next);
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

  it("from a date on there is a first day and no other end than the calendar's", () => {
    expect(from("2024-03-01")).toEqual([{ from: "2024-03-01", to: LAST_DATE }]);
  });

  it("nothing comes after the last of the days", () => {
    expect(firstFrom(between("2024-03-01", "2024-03-05"), "2024-03-06")).toBeNull();
    expect(firstFrom(NO_DAY, "2024-03-06")).toBeNull();
  });

  it("spans that touch over 29 February are one", () => {
    expect(either(between("2024-03-01", "2024-03-05"), between("2024-02-20", "2024-02-29"))).toEqual(
      between("2024-02-20", "2024-03-05"),
    );
  });
});
