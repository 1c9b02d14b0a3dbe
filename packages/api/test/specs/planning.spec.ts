import { randomUUID } from "node:crypto";
import { examSessions, officerActs, publicHolidays } from "@creneau/schema";
import { desc } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { cancelDeclared, change, declare, examiner, plan, remove } from "../session-calls.js";
import { useApi } from "../use-api.js";

// Places open to everybody at once: whose turn it is, is another story.
const { world, api } = await useApi({ prepare: (story) => story.policy("publication.groups", 1) });
const centre = await world.centre();
const officer = await world.officer("allocation_officer", ["93"]);
const elsewhere = await world.officer("allocation_officer", ["75"]);
const someday = world.day(30);

/** The nights on which the clocks change are those before the last Sunday of March and of October: those of next year. */
const lastSunday = (month: number) => {
  const end = Temporal.PlainDate.from({ year: Temporal.Now.plainDateISO("Europe/Paris").year + 1, month, day: 31 });
  return end.subtract({ days: end.dayOfWeek % 7 });
};

/** A session of an examiner of its own, on a day of its own. */
const planned = async (facts: object = {}) => {
  const of = await examiner(world);
  const { session } = await plan(api, officer, { examiner: of, centre, date: someday, ...facts });
  if (!session) throw new Error("the session was not planned");
  return { of, session };
};
const lastAct = async () => (await world.db.select().from(officerActs).orderBy(desc(officerActs.number)).limit(1))[0];

describe("an officer plans a session on the grid", () => {
  test("the whole usual grid: 13 drafts of 32 minutes on the centre's clock, and one act", async () => {
    const { session, of } = await planned();
    expect(session).toMatchObject({ group: "B", date: someday, startsAt: "08:00", endsAt: "16:12", publishesAt: null });
    expect(session.counts).toEqual({ draft: 13, scheduled: 0, open: 0, held: 0, booked: 0, withdrawn: 0 });
    expect(session.places.map(({ localTime }) => localTime)).toEqual([
      ...["08:00", "08:32", "09:04", "09:36", "10:08", "10:40", "11:12"],
      ...["13:00", "13:32", "14:04", "14:36", "15:08", "15:40"],
    ]);
    expect(await lastAct()).toMatchObject({
      ...{ act: "plan_session", officerId: officer.id, departmentCode: "93", object: `session:${session.id}` },
      details: { examinerId: of.id, centreId: centre.id, date: someday, places: 13 },
    });
  });

  test("half a day, another grid, a mix of categories, extra time", async () => {
    const places = [
      { startsAt: "07:00" },
      { startsAt: "07:30", category: "B1" },
      { startsAt: "08:00", extraMinutes: 10 },
    ];
    const { session } = await planned({ grid: "CANDILIB", places, radioGuidance: true });
    expect(session.places.map((place) => [place.localTime, place.category, place.durationMinutes])).toEqual([
      ...[
        ["07:00", "B", 30],
        ["07:30", "B1", 30],
        ["08:00", "B", 40],
      ],
    ]);
    expect(session).toMatchObject({ startsAt: "07:00", endsAt: "08:40" });
  });

  test("asked for twice with one key, it is there once; the key serves no other", async () => {
    const of = await examiner(world);
    const [key, before] = [randomUUID(), await world.db.$count(examSessions)];
    const wish = { examiner: of, centre, date: someday, idempotencyKey: key };
    const answers = await Promise.all([1, 2, 3].map(() => plan(api, officer, wish)));
    expect(new Set(answers.map(({ session }) => session?.id)).size).toBe(1);
    expect(await world.db.$count(examSessions)).toBe(before + 1);
    expect(await plan(api, officer, { ...wish, date: world.day(31) })).toMatchObject({
      __typename: "IdempotencyKeyReused",
    });
  });

  test.each([
    ["summer time begins", lastSunday(3), "06:00"],
    ["the day before", lastSunday(3).subtract({ days: 1 }), "07:00"],
    ["summer time ends", lastSunday(10), "07:00"],
    ["the day before that", lastSunday(10).subtract({ days: 1 }), "06:00"],
  ])("08:00 is 08:00, and an exam lasts 32 minutes: %s", async (_, day, utc) => {
    const { session } = await planned({ date: day.toString() });
    const startsAt = `${day}T${utc}:00.000Z`;
    expect(session.places[0]).toMatchObject({ localTime: "08:00", startsAt, durationMinutes: 32 });
    expect(session.endsAt).toBe("16:12");
  });

  test.each([
    ["Martinique", "America/Martinique", "12:00"],
    ["Réunion", "Indian/Reunion", "04:00"],
  ])("at a centre with another clock: %s", async (name, timeZone, utc) => {
    const far = await world.centre({ name, departmentCode: "93", timeZone });
    await world.department("93");
    const { session } = await planned({ centre: far, date: someday });
    expect(session.places[0]).toMatchObject({ localTime: "08:00", startsAt: `${someday}T${utc}:00.000Z` });
  });
});

describe("what stands against a session is named", () => {
  const refused = async (facts: object, who: object = {}) => {
    const of = await examiner(world, who);
    return plan(api, officer, { examiner: of, centre, date: someday, ...facts });
  };

  test.each([
    ["an hour off the grid", { places: [{ startsAt: "08:10" }] }, { __typename: "OffTheGrid", at: "08:10" }],
    ["an hour of CandiLib's grid", { places: [{ startsAt: "07:30" }] }, { __typename: "OffTheGrid", at: "07:30" }],
    ["no place", { places: [] }, { __typename: "NothingPlanned" }],
    [
      "a category of another group",
      { places: [{ startsAt: "08:00", category: "A2" }] },
      { __typename: "CategoryNotExamined" },
    ],
    [
      "B1 without equipment",
      { places: [{ startsAt: "08:00", category: "B1" }] },
      { __typename: "B1NotPossible", rule: "CAP-2" },
    ],
    ["too much extra time", { places: [{ startsAt: "08:00", extraMinutes: 36 }] }, { rule: "CAP-7", mostMinutes: 35 }],
    [
      "extra time at the end of the day",
      { places: [{ startsAt: "15:40", extraMinutes: 5 }] },
      { rule: "CAP-9", neededUnits: 2 },
    ],
    ["a day that is past", { date: world.day(-1) }, { __typename: "DateIsPast" }],
  ])("%s", async (_, facts, expected) => {
    expect(await refused(facts)).toMatchObject(expected);
  });

  test("an examiner who is not qualified for the group, or for two-wheelers", async () => {
    expect(await refused({ group: "C" }, { qualifications: ["B"] })).toMatchObject({
      ...{ __typename: "ExaminerNotQualified", qualifications: ["B"] },
    });
    const b1 = { places: [{ startsAt: "08:00", category: "B1" }], radioGuidance: true };
    expect(await refused(b1, { qualifications: ["B"] })).toMatchObject({ __typename: "B1NotPossible", rule: "CAP-4" });
  });

  test("a public holiday of the department", async () => {
    const date = world.day(40);
    await world.db.insert(publicHolidays).values({ zone: "metropole", date, name: "Fête d’essai" });
    const answer = await refused({ date });
    expect(answer).toMatchObject({ __typename: "HolidayOnDate", date, name: "Fête d’essai" });
    expect(answer.message).toContain("Fête d’essai");
  });

  test("another session, wherever it is: but half-open, so that one may begin as the other ends", async () => {
    const { of, session } = await planned({ places: [{ startsAt: "08:00" }, { startsAt: "08:32" }] });
    const other = await world.centre({ name: "Noisy" });
    expect(await plan(api, officer, { examiner: of, centre: other, date: someday })).toMatchObject({
      ...{
        __typename: "ExaminerBusy",
        sessionId: session.id,
        centre: "Bobigny",
        date: someday,
        from: "08:00",
        until: "09:04",
      },
    });
    const next = { examiner: of, centre: other, date: someday, places: [{ startsAt: "09:04" }] };
    expect(await plan(api, officer, next)).toMatchObject({ __typename: "PlanSessionSuccess" });
  });

  test("an absence, and no longer when it is cancelled", async () => {
    const of = await examiner(world);
    const { absence } = (await declare(api, officer, of, { from: someday, until: world.day(31) })) as unknown as {
      absence: { id: string };
    };
    expect(await plan(api, officer, { examiner: of, centre, date: someday })).toMatchObject({
      ...{
        __typename: "ExaminerAbsent",
        absenceId: absence.id,
        from: `${someday}T00:00`,
        until: `${world.day(31)}T00:00`,
      },
    });
    expect(await plan(api, officer, { examiner: of, centre, date: world.day(31) })).toMatchObject({
      ...{ __typename: "PlanSessionSuccess" },
    });
    await cancelDeclared(api, officer, absence.id);
    expect(await plan(api, officer, { examiner: of, centre, date: someday })).toMatchObject({
      ...{ __typename: "PlanSessionSuccess" },
    });
  });

  test("who may not plan there learns nothing: nor does an examiner of elsewhere exist", async () => {
    const { session, of } = await planned();
    const wish = { examiner: of, centre, date: world.day(32) };
    expect(await plan(api, elsewhere, wish)).toMatchObject({ __typename: "NotAllowed" });
    expect(await plan(api, {}, wish)).toMatchObject({ __typename: "NotSignedIn" });
    expect(await plan(api, await world.candidate(), wish)).toMatchObject({ __typename: "NotAllowed" });
    expect(await plan(api, await world.officer("analyst"), wish)).toMatchObject({ __typename: "NotAllowed" });
    const lent = await examiner(world, { departmentCode: "75" });
    expect(await plan(api, officer, { ...wish, examiner: lent })).toMatchObject({ __typename: "ExaminerNotFound" });
    expect(await change(api, elsewhere, session.id, { add: [] })).toMatchObject({ __typename: "SessionNotFound" });
    expect(await remove(api, elsewhere, session.id)).toMatchObject({ __typename: "SessionNotFound" });
    expect(await declare(api, elsewhere, of, { from: someday, until: world.day(31) })).toMatchObject({
      ...{ __typename: "ExaminerNotFound" },
    });
    const both = await world.officer("allocation_officer", ["75", "93"]);
    expect(await plan(api, both, { ...wish, examiner: lent })).toMatchObject({ __typename: "PlanSessionSuccess" });
  });
});
