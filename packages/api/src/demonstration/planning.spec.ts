import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { GRIDBOOK } from "../../test/gridbook.js";
import { bookings, pupils } from "./booked.js";
import { type PlanningRequest, planning } from "./planning.js";
import { rosterFor, type StaffedCentre } from "./roster.js";
import { workingDays } from "./working-days.js";

const centre = (facts: Partial<StaffedCentre> = {}): StaffedCentre => ({
  ...{ id: 1, departmentCode: "93", timeZone: "Europe/Paris", demonstration: false },
  ...{ workingDays: workingDays(Temporal.PlainDate.from("2026-11-22"), new Set()).map(String) },
  ...facts,
});

const requestFor = (slots: number, seed = 1, from = "2026-11-22", timeZone = "Europe/Paris"): PlanningRequest => {
  const date = Temporal.PlainDate.from(from);
  const days = workingDays(date, new Set()).map(String);
  const centres = [
    centre({ timeZone, workingDays: days }),
    centre({ id: 2, departmentCode: "2A", demonstration: true, timeZone, workingDays: days }),
  ];
  return { seed, from: date, slots, ...rosterFor(centres, slots, GRIDBOOK), gridbook: GRIDBOOK };
};

const slotsOf = (request: PlanningRequest) => [...planning(request)].flatMap(({ slots }) => slots);

describe("the demonstration planning", () => {
  it("is the same for the same seed and date, and another one for another seed", () => {
    const told = (seed: number) => {
      const request = requestFor(3_000, seed);
      return JSON.stringify([[...planning(request)], [...pupils(request)], [...bookings(request)]]);
    };
    expect(told(1)).toBe(told(1));
    expect(told(1)).not.toBe(told(2));
  });

  test.each([1, 100, 2_000, 10_000, 50_000])(
    "has %i slots when so many are asked for, and less than a day's grid more",
    (slots) => {
      const { length } = slotsOf(requestFor(slots));
      expect(length).toBeGreaterThanOrEqual(slots);
      expect(length).toBeLessThan(slots + 19);
    },
  );

  it("gives every centre examiners, real ones twice as many", () => {
    const { examiners } = requestFor(1);
    expect(examiners.map((one) => [one.id, one.centre.id, one.registrationNumber])).toEqual([
      [1, 1, "930001"],
      [2, 1, "930002"],
      [3, 2, "2A0001"],
    ]);
  });

  it("never has an examiner in two places: one centre, one session a day", () => {
    const sessions = [...planning(requestFor(20_000))];
    const days = new Set(sessions.map(({ examinerId, civilDate }) => `${examinerId} ${civilDate}`));
    expect(days.size).toBe(sessions.length);
  });

  test.each([
    ["Europe/Paris", "2027-03-01", "2027-03-26", "2027-03-26T07:00:00Z"],
    ["Europe/Paris", "2027-03-01", "2027-03-29", "2027-03-29T06:00:00Z"],
    ["Europe/Paris", "2026-10-01", "2026-10-26", "2026-10-26T07:00:00Z"],
    ["America/Guadeloupe", "2027-03-01", "2027-03-29", "2027-03-29T12:00:00Z"],
    ["Indian/Reunion", "2027-03-01", "2027-03-29", "2027-03-29T04:00:00Z"],
  ])("begins at 08:00 on the clock of the centre: %s, loaded on %s, for %s", (timeZone, from, date, instant) => {
    const sessions = [...planning(requestFor(2_400, 1, from, timeZone))].filter(({ civilDate }) => civilDate === date);
    expect(sessions.length).toBeGreaterThan(0);
    for (const session of sessions) expect(session.from).toBe(instant);
  });

  it("has slots that fit their session, on its civil date, whatever the seed and the season", () => {
    const aDay = fc.integer({ min: 0, max: 800 }).map((days) => Temporal.PlainDate.from("2026-01-01").add({ days }));
    const aZone = fc.constantFrom("Europe/Paris", "America/Cayenne", "Indian/Mayotte");
    fc.assert(
      fc.property(fc.integer(), aDay, aZone, (seed, from, timeZone) => {
        let lastId = 0;
        for (const session of planning(requestFor(400, seed, from.toString(), timeZone))) {
          let free = session.from;
          for (const slot of session.slots) {
            expect(slot.id).toBe(++lastId);
            expect(slot.startsAt >= free).toBe(true);
            const start = Temporal.Instant.from(slot.startsAt);
            expect(start.toZonedDateTimeISO(timeZone).toPlainDate().toString()).toBe(session.civilDate);
            free = start.add({ minutes: slot.durationMinutes }).toString();
          }
          expect(free).toBe(session.until);
          expect(session.daysAhead).toBeGreaterThanOrEqual(1);
          expect(session.daysAhead).toBeLessThanOrEqual(90);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("is a third booked, more so soon than late, with a few drafts at the far end", () => {
    const sessions = [...planning(requestFor(100_000))];
    const share = (state: string, within: (daysAhead: number) => boolean) => {
      const slots = sessions.flatMap((one) => (within(one.daysAhead) ? one.slots : []));
      return slots.filter((slot) => slot.state === state).length / slots.length;
    };
    expect(share("booked", () => true)).toBeCloseTo(0.33, 1);
    expect(share("booked", (days) => days <= 20)).toBeGreaterThan(0.45);
    expect(share("booked", (days) => days >= 70 && days <= 84)).toBeLessThan(0.25);
    expect(share("draft", (days) => days <= 84)).toBe(0);
    expect(share("draft", () => true)).toBeGreaterThan(0.005);
    expect(share("draft", () => true)).toBeLessThan(0.06);
  });
});

describe("the bookings of the demonstration", () => {
  const request = requestFor(5_000);
  const booked = slotsOf(request).filter(({ state }) => state === "booked");

  it("are one for each booked slot, each of a pupil of its own, presented by a school, for that category", () => {
    const made = [...bookings(request)];
    const people = [...pupils(request)];
    expect(made.map(({ slotId }) => slotId)).toEqual(booked.map(({ id }) => id));
    expect(made.map(({ candidateId }) => candidateId)).toEqual(people.map(({ id }) => id));
    expect(made.map(({ category }) => [category])).toEqual(people.map(({ categories }) => categories));
    expect(new Set(people.map(({ kind }) => kind))).toEqual(new Set(["school"]));
    expect(new Set(people.map(({ email }) => email))).toEqual(new Set([null]));
  });

  it("were made before the load, and not before booking opened for that date", () => {
    const dates = new Map(
      [...planning(request)].flatMap(({ slots, civilDate }) => slots.map(({ id }) => [id, civilDate])),
    );
    const loaded = request.from.toZonedDateTime("Europe/Paris").toInstant();
    for (const { slotId, bookedAt } of bookings(request)) {
      const instant = Temporal.Instant.from(bookedAt);
      expect(Temporal.Instant.compare(instant, loaded)).toBeLessThanOrEqual(0);
      const opened = Temporal.PlainDate.from(dates.get(slotId) ?? "").subtract({ days: 92 });
      const madeOn = instant.toZonedDateTimeISO("Europe/Paris").toPlainDate();
      expect(Temporal.PlainDate.compare(madeOn, opened)).toBeGreaterThanOrEqual(0);
    }
  });

  it("have ids like those of PostgreSQL: UUIDs of version 7, all different", () => {
    const ids = [...bookings(request)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });
});
