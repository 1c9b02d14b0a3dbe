import { candidates, examResults, examSlots, LICENCE_CATEGORIES, WEEKDAYS, wishes } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeEach, expect, it } from "vitest";
import type { CentreId } from "../../src/domain/id.js";
import { compareStandings, waitingSince } from "../../src/domain/waiting-list/rank.js";
import { fits, keysOfPlace, keysOfWish, type Wish, type WishedPlace } from "../../src/domain/waiting-list/wish.js";
import { minuteOfDay } from "../../src/slots/local-time.js";
import { rankedCandidates } from "../../src/waiting-list/ranked-candidates.js";
import { keysOfSlot, startMinuteOfSlot } from "../../src/waiting-list/wished-place.js";
import { createWorld } from "../world.js";

const world = await createWorld();
afterAll(() => world.close());
const { db } = world;

/** Where the clocks differ, and so may the day. */
const centres = [
  await world.centre(),
  await world.centre({ departmentCode: "974", timeZone: "Indian/Reunion" }),
  await world.centre({ departmentCode: "971", timeZone: "America/Guadeloupe" }),
];
const slot = await world.slot();
beforeEach(() => db.delete(wishes));

const civilDates = fc.integer({ min: 0, max: 400 }).map((days) => {
  const date = new Date(Date.UTC(2026, 10, 1 + days));
  return date.toISOString().slice(0, 10);
});
const centreIndex = fc.integer({ min: 0, max: 2 });
const category = fc.constantFrom(...LICENCE_CATEGORIES.slice(3, 5));

const anyWish: fc.Arbitrary<Wish> = fc.record({
  category,
  phase: fc.constant("on_road" as const),
  area: fc.oneof(
    fc.uniqueArray(centreIndex, { minLength: 1 }).map((indexes) => ({
      kind: "centres" as const,
      centreIds: indexes.map((index) => centres[index]?.id as CentreId),
    })),
    centreIndex.map((index) => ({ kind: "department" as const, departmentCode: centres[index]?.departmentCode ?? "" })),
  ),
  weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }).map((days) => new Set(days)),
  startsFrom: fc.integer({ min: 0, max: 720 }),
  startsBefore: fc.integer({ min: 721, max: 1_440 }),
  from: fc.option(fc.constantFrom("2026-11-01", "2027-02-01")),
  to: fc.option(fc.constantFrom("2027-03-28", "2027-12-31")),
});

const rowOf = (wish: Wish, candidateId: number, number: number) => ({
  ...{ candidateId, number, category: wish.category, phase: wish.phase, savedAt: new Date() },
  departmentCode: wish.area.kind === "department" ? wish.area.departmentCode : null,
  centreIds: wish.area.kind === "centres" ? [...wish.area.centreIds] : [],
  weekdays: [...wish.weekdays],
  ...{ startsFrom: wish.startsFrom ?? 0, startsBefore: wish.startsBefore ?? 1_440, from: wish.from, to: wish.to },
  keys: keysOfWish(wish),
});

/** Whoever waits: what the rank is derived from. */
const anybody = fc.record({
  registeredOn: fc.option(fc.constantFrom("2025-01-01", "2025-06-01", "2026-01-01")),
  theoryPassedOn: fc.option(fc.constantFrom("2024-12-01", "2025-06-01", "2026-02-01")),
  lastExamOn: fc.option(fc.constantFrom("2025-03-01", "2026-05-01")),
  wishes: fc.array(anyWish, { minLength: 1, maxLength: 2 }),
});

it("the database finds exactly those whom the domain says that a place suits, in the order of their rank", async () => {
  const people = await world.candidates(8);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anybody, { minLength: 1, maxLength: 8 }),
      fc.record({ centre: centreIndex, category, civilDate: civilDates, minute: fc.integer({ min: 0, max: 1_439 }) }),
      async (waiting, { centre: index, category: examined, civilDate, minute }) => {
        await db.delete(wishes);
        await db.delete(examResults);
        const centre = centres[index] as (typeof centres)[number];
        const facts = waiting.map((person, seat) => ({
          ...person,
          ...(people[seat] as (typeof people)[number]),
          ...person,
        }));
        for (const { id, neph: _, registeredOn, theoryPassedOn, lastExamOn, wishes: wished } of facts) {
          await db.update(candidates).set({ registeredOn, theoryPassedOn }).where(eq(candidates.id, id));
          if (lastExamOn)
            await db.insert(examResults).values([
              { candidateId: id, phase: "on_road", category: examined, outcome: "failed", takenOn: lastExamOn },
              // An excused absence later changes nothing.
              {
                candidateId: id,
                phase: "on_road",
                category: examined,
                outcome: "absent_excused",
                takenOn: "2026-09-01",
              },
            ]);
          await db.insert(wishes).values(wished.map((wish, number) => rowOf(wish, id, number + 1)));
        }
        const place: WishedPlace = {
          ...{ category: examined, phase: "on_road", centreId: centre.id as CentreId },
          ...{ departmentCode: centre.departmentCode, civilDate, minuteOfDay: minute },
        };
        const found: number[] = [];
        const matched = {
          id: "0199a000-0000-7000-8000-000000000001",
          keys: keysOfPlace(place),
          civilDate,
          startMinute: minute,
        };
        for await (const id of rankedCandidates(db, { ...matched, returnedBy: null })) found.push(id);

        const standing = (person: (typeof facts)[number]) => ({
          since: waitingSince(person)?.date ?? null,
          neph: person.neph,
        });
        const expected = facts
          .filter((person) => person.wishes.some((wish) => fits(wish, place)))
          .sort((one, other) => compareStandings(standing(one), standing(other)))
          .map(({ id }) => id);
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

it("the database reads keys and hour of a slot as the domain does, whatever the clocks do", async () => {
  const readSlot = async () => {
    const { rows } = await db.execute<{ keys: string[]; minute: number }>(sql`
      select ${keysOfSlot} as keys, ${startMinuteOfSlot} as minute
      from ${examSlots} s join exam_centres c on c.id = s.centre_id where s.id = ${slot.id}`);
    return rows[0];
  };
  await fc.assert(
    fc.asyncProperty(
      centreIndex,
      fc.integer({ min: 0, max: 366 * 24 * 60 }),
      category,
      async (index, minutes, examined) => {
        const centre = centres[index] as (typeof centres)[number];
        const startsAt = new Date(Date.UTC(2026, 9, 1) + minutes * 60_000);
        const civilDate = startsAt.toLocaleDateString("sv-SE", { timeZone: centre.timeZone });
        await db
          .update(examSlots)
          .set({ centreId: centre.id, startsAt, civilDate, category: examined })
          .where(eq(examSlots.id, slot.id));
        const place: WishedPlace = {
          ...{ category: examined, phase: "on_road", centreId: centre.id as CentreId, civilDate },
          ...{ departmentCode: centre.departmentCode, minuteOfDay: minuteOfDay(startsAt.getTime(), centre.timeZone) },
        };
        expect(await readSlot()).toEqual({ keys: keysOfPlace(place), minute: place.minuteOfDay });
      },
    ),
    { numRuns: 60 },
  );
});
