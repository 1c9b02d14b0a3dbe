import { officerActs } from "@creneau/schema";
import { desc } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { cancelDeclared, declare, examiner, plan } from "../session-calls.js";
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

describe("an examiner is away", () => {
  test("half-open, on the clock of the department; the sessions that it hits are named and stay", async () => {
    const sunday = lastSunday(3);
    const [saturday, monday, tuesday] = [-1, 1, 2].map((days) => sunday.add({ days }).toString());
    const { of, session } = await planned({ date: monday });
    const wish = { from: sunday.toString(), until: tuesday, reason: "UNFORESEEN" };
    expect(await declare(api, officer, of, wish)).toMatchObject({
      // The night to that Sunday loses an hour: 47 hours, two days.
      absence: { from: `${saturday}T23:00:00.000Z`, until: `${monday}T22:00:00.000Z`, reason: "UNFORESEEN" },
      sessions: [{ id: session.id, date: monday }],
    });
    expect(await lastAct()).toMatchObject({ act: "declare_absence", details: { examinerId: of.id } });
    expect(JSON.stringify(await lastAct())).not.toContain("unforeseen");
  });

  test("a morning leaves the afternoon free", async () => {
    const of = await examiner(world);
    await declare(api, officer, of, { from: someday, fromTime: "08:00", until: someday, untilTime: "13:00" });
    const at = (startsAt: string) =>
      plan(api, officer, { examiner: of, centre, date: someday, places: [{ startsAt }] });
    expect(await at("11:12")).toMatchObject({ __typename: "ExaminerAbsent" });
    expect(await at("13:00")).toMatchObject({ __typename: "PlanSessionSuccess" });
  });

  test("two absences never overlap; one may follow the other", async () => {
    const of = await examiner(world);
    const { absence } = (await declare(api, officer, of, { from: someday, until: world.day(32) })) as unknown as {
      absence: { id: string };
    };
    expect(await declare(api, officer, of, { from: world.day(31), until: world.day(33) })).toMatchObject({
      ...{ __typename: "AbsenceOverlaps", absenceId: absence.id },
    });
    expect(await declare(api, officer, of, { from: world.day(32), until: world.day(33) })).toMatchObject({
      ...{ __typename: "DeclareAbsenceSuccess", sessions: [] },
    });
    expect(await cancelDeclared(api, officer, absence.id)).toMatchObject({ __typename: "CancelAbsenceSuccess" });
    expect(await cancelDeclared(api, officer, absence.id)).toMatchObject({ __typename: "AbsenceCancelled" });
    expect(await cancelDeclared(api, elsewhere, absence.id)).toMatchObject({ __typename: "AbsenceNotFound" });
  });

  test.each([
    ["it ends before it begins", { from: "2027-02-02", until: "2027-02-01" }],
    ["it takes no time", { from: "2027-02-02", until: "2027-02-02" }],
    ["25 o'clock", { from: "2027-02-02", until: "2027-02-03", fromTime: "25:00" }],
    ["31 February", { from: "2027-02-31", until: "2027-03-03" }],
  ])("bad input: %s", async (_, facts) => {
    const of = await examiner(world);
    await expect(declare(api, officer, of, facts)).rejects.toThrow("BAD_USER_INPUT");
  });
});
