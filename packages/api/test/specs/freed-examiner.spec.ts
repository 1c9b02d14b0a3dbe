import { examLists, examSessions, examSlots, officerActs } from "@creneau/schema";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { book } from "../booking-calls.js";
import { atOnce } from "../race-harness.js";
import { change, declare, examiner, give, plan, publish, slotsOfSession } from "../session-calls.js";
import { useApi } from "../use-api.js";
import { withdrawSession, withdrawSlot } from "../withdrawal-calls.js";

// Places open to everybody at once: whose turn it is, is another story.
const { world, api } = await useApi({ prepare: (story) => story.policy("publication.groups", 1) });
const centre = await world.centre();
const other = await world.centre({ name: "Rosny-sous-Bois", communeInsee: "93064" });
const officer = await world.officer("allocation_officer", ["93"]);
const elsewhere = await world.officer("allocation_officer", ["75"]);
const someday = world.day(30);
const TWO = [{ startsAt: "08:00" }, { startsAt: "08:32" }];

const published = async (facts: object = {}) => {
  const of = await examiner(world);
  const { session } = await plan(api, officer, { examiner: of, centre, date: someday, places: TWO, ...facts });
  if (!session) throw new Error("the session was not planned");
  await publish(api, officer, { firstDate: someday, lastDate: someday, sessionId: session.id });
  return { of, session };
};
const stands = async (id: string) => {
  const [row] = await world.db
    .select({ standing: examSessions.standing })
    .from(examSessions)
    .where(eq(examSessions.id, Number(id)));
  return row?.standing;
};
const waitingForLocks = async (): Promise<number> => {
  const { rows } = await world.db.execute(
    sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length;
};
const lastAct = async () => (await world.db.select().from(officerActs).orderBy(desc(officerActs.number)).limit(1))[0];

describe("a session that was withdrawn frees its examiner", () => {
  test("who is planned elsewhere at the same hours, and is busy there", async () => {
    const { of, session } = await published();
    expect(await plan(api, officer, { examiner: of, centre: other, date: someday, places: TWO })).toMatchObject({
      ...{ __typename: "ExaminerBusy", sessionId: session.id },
    });
    await withdrawSession(api, officer, session.id);
    expect(await stands(session.id)).toBe(false);
    const again = await plan(api, officer, { examiner: of, centre: other, date: someday, places: TWO });
    expect(again).toMatchObject({ __typename: "PlanSessionSuccess", session: { standing: true } });
    const add = [{ startsAt: "08:00" }];
    expect(await change(api, officer, session.id, { add })).toMatchObject({
      ...{ __typename: "ExaminerBusy", sessionId: again.session?.id },
    });
  });

  test("with its last place, not before; a place that comes back binds them again", async () => {
    const { of, session } = await published();
    const [first, second] = await slotsOfSession(world, session.id);
    if (!first || !second) throw new Error("two places were planned");
    await withdrawSlot(api, officer, first);
    expect(await stands(session.id)).toBe(true);
    await withdrawSlot(api, officer, second);
    expect(await stands(session.id)).toBe(false);
    const back = await change(api, officer, session.id, { add: [{ startsAt: "08:32" }] });
    expect(back).toMatchObject({ session: { standing: true, startsAt: "08:32", counts: { draft: 1, withdrawn: 1 } } });
    expect(await plan(api, officer, { examiner: of, centre: other, date: someday, places: TWO })).toMatchObject({
      ...{ __typename: "ExaminerBusy", sessionId: session.id },
    });
  });

  test("an absence that is declared then does not name it, and one keeps it from coming back", async () => {
    const { of, session } = await published();
    await withdrawSession(api, officer, session.id);
    expect(await declare(api, officer, of, { from: someday, until: world.day(31) })).toMatchObject({ sessions: [] });
    expect(await change(api, officer, session.id, { add: [{ startsAt: "08:00" }] })).toMatchObject({
      __typename: "ExaminerAbsent",
    });
  });

  /** The first of its two places is withdrawn and not yet committed as the second one goes. */
  const lastTwoAtOnce = async () => {
    const { session } = await published();
    const [first, second] = await slotsOfSession(world, session.id);
    const withdrawn = (id = 0) =>
      sql`update exam_slots set state = 'withdrawn', version = version + 1 where id = ${id}`;
    let done = false;
    const { going } = await world.db.transaction(async (change) => {
      await change.execute(withdrawn(first?.id));
      const other = world.db.execute(withdrawn(second?.id)).then(() => {
        done = true;
      });
      await vi.waitUntil(async () => done || (await waitingForLocks()) > 0, { interval: 20 });
      // Not the promise alone: the transaction would wait for what waits for it.
      return { going: other };
    });
    await going;
    return stands(session.id);
  };

  test("two officers withdraw its last two places at once: it stands no more; unlocked, neither would see that none is left", async () => {
    expect(await lastTwoAtOnce()).toBe(false);
    const { rows } = await world.db.execute<{ source: string }>(
      sql`select pg_get_functiondef('exam_session_falls'::regproc) as source`,
    );
    const source = rows[0]?.source ?? "";
    await world.db.execute(sql.raw(source.replace(/PERFORM .*;/, "")));
    expect(await lastTwoAtOnce()).toBe(true);
    await world.db.execute(sql.raw(source));
  });

  test("the database itself lets nobody stand at two places, and any number of withdrawn sessions lie over them", async () => {
    const { of } = await published();
    const [row] = await world.db.select().from(examSessions).where(eq(examSessions.examinerId, of.id));
    if (!row) throw new Error("a session was planned");
    const { id: _, ...same } = row;
    await world.db.insert(examSessions).values([
      { ...same, standing: false },
      { ...same, standing: false },
    ]);
    const twice = world.db.insert(examSessions).values(same);
    await expect(twice).rejects.toMatchObject({ cause: { constraint: "one_examiner_in_one_place_at_a_time" } });
  });
});

describe("an officer gives a session to another examiner", () => {
  test("places, bookings and versions of places stay as they are; one act tells from whom to whom", async () => {
    const { of, session } = await published();
    const [slot] = await slotsOfSession(world, session.id);
    if (!slot) throw new Error("places were planned");
    await book(api, await world.candidate(), slot);
    const places = () =>
      world.db
        .select()
        .from(examSlots)
        .where(eq(examSlots.sessionId, Number(session.id)))
        .orderBy(asc(examSlots.id));
    const before = await places();
    await declare(api, officer, of, { from: someday, until: world.day(31) });
    const to = await examiner(world);
    expect(await give(api, officer, session.id, to)).toMatchObject({ session: { id: session.id, version: 2 } });
    expect(await places()).toEqual(before);
    expect(await lastAct()).toMatchObject({
      ...{ act: "give_session", object: `session:${session.id}`, details: { from: of.id, to: to.id } },
    });
    expect(await declare(api, officer, to, { from: someday, until: world.day(31) })).toMatchObject({
      sessions: [{ id: session.id }],
    });
  });

  test.each<[string, object, (to: { id: number }) => Promise<unknown>, object]>([
    [
      "is busy then",
      {},
      (to) => plan(api, officer, { examiner: to, centre: other, date: someday, places: TWO }),
      { __typename: "ExaminerBusy" },
    ],
    [
      "is away then",
      {},
      (to) => declare(api, officer, to, { from: someday, until: world.day(31) }),
      { __typename: "ExaminerAbsent" },
    ],
    [
      "does not examine the group",
      {},
      (to) => world.db.execute(sql`update examiners set qualifications = '{C}' where id = ${to.id}`),
      { __typename: "ExaminerNotQualified" },
    ],
    [
      "is none of two-wheelers, and a place is for B1",
      { places: [{ startsAt: "08:00", category: "B1" }], radioGuidance: true },
      (to) => world.db.execute(sql`update examiners set qualifications = '{B}' where id = ${to.id}`),
      { __typename: "B1NotPossible", rule: "CAP-4" },
    ],
  ])("refused when who is to have it %s", async (_what, facts, meanwhile, refusal) => {
    const { session } = await published(facts);
    const to = await examiner(world);
    await meanwhile(to);
    expect(await give(api, officer, session.id, to)).toMatchObject(refusal);
  });

  test("a session of others, an examiner of others, a withdrawn session, a closed list", async () => {
    const { session } = await published();
    const to = await examiner(world);
    const foreign = await examiner(world, { departmentCode: "75" });
    expect(await give(api, elsewhere, session.id, to)).toMatchObject({ __typename: "SessionNotFound" });
    expect(await give(api, officer, session.id, foreign)).toMatchObject({ __typename: "ExaminerNotFound" });
    const of = eq(examLists.sessionId, Number(session.id));
    const facts = { attributedPlaces: 2, issuedAt: new Date(), state: "issued" as const };
    await world.db.insert(examLists).values({ sessionId: Number(session.id), ...facts });
    await world.db.update(examLists).set({ state: "closed" }).where(and(of));
    expect(await give(api, officer, session.id, to)).toMatchObject({ __typename: "ListClosed", state: "CLOSED" });
    const { session: gone } = await published();
    await withdrawSession(api, officer, gone.id);
    expect(await give(api, officer, gone.id, to)).toMatchObject({ __typename: "NothingPlanned" });
  });

  test("two officers give it to two examiners at once: the second sees the version moved and gives it on, and it has one", async () => {
    const { session } = await published();
    const two = [await examiner(world), await examiner(world)];
    const answers = await atOnce(two, (to) => give(api, officer, session.id, to));
    expect(answers.map(({ __typename }) => __typename)).toEqual(["GiveSessionSuccess", "GiveSessionSuccess"]);
    const [row] = await world.db
      .select()
      .from(examSessions)
      .where(eq(examSessions.id, Number(session.id)));
    expect(two.map(({ id }) => id)).toContain(row?.examinerId);
    expect(row?.version).toBe(3);
  });
});
