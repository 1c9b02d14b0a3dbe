import { bookings } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { closedList, examList, step } from "../exam-day-calls.js";
import { examClock, examMorning } from "../exam-morning.js";
import { soon } from "../graphql-socket.js";
import { useApi } from "../use-api.js";
import { stateOf, withdrawSession, withdrawSlot } from "../withdrawal-calls.js";
import type { World } from "../world.js";

/** Nobody judges last whether a place is on a closed list. */
const judgeOff = ({ db }: World) => db.execute(sql`drop trigger a_closed_list_keeps_its_places on exam_slots`);

const clock = examClock();
const service = { ...(await useApi({ clock, sweeps: false })), clock };
const unprotected = { ...(await useApi({ clock, sweeps: false, prepare: judgeOff })), clock };
const { world, api } = service;

/** A session of two candidates, checked by name and ready to be closed. */
const checkedMorning = async (parts: typeof service) => {
  const morning = await examMorning(parts, { count: 2 });
  const { sessionId, examiner } = morning;
  let version = 0;
  for (const name of ["issueList", "checkNumbers", "checkNames"] as const)
    version = (await step(parts.api, examiner, name, { sessionId, version })).list?.version ?? -1;
  return { ...morning, version, officer: await parts.world.officer() };
};

describe("BRD-6: who is on a closed list is examined there", () => {
  it("neither the session nor a place of it is withdrawn, though its exam is hours away", async () => {
    const { sessionId, slot, examiner } = await examMorning(service, { count: 2 });
    const officer = await world.officer();
    await closedList(api, examiner, sessionId);
    expect(await withdrawSession(api, officer, sessionId)).toMatchObject({ code: "LIST_CLOSED" });
    expect(await withdrawSlot(api, officer, slot)).toMatchObject({ code: "LIST_CLOSED" });
    expect(await stateOf(world, slot)).toBe("booked");
  });

  it("a place that nobody on the list sits on may be", async () => {
    const { sessionId, slot, examiner } = await examMorning(service);
    const { rows } = await world.db.execute<{ id: number }>(sql`insert into exam_slots
      (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes, state)
      select session_id, centre_id, category, phase, starts_at + interval '4 hours', civil_date, duration_minutes, 'open'
      from exam_slots where id = ${slot.id} returning id::int`);
    await closedList(api, examiner, sessionId);
    const free = { id: rows[0]?.id ?? 0 };
    expect(await withdrawSlot(api, await world.officer(), free)).toMatchObject({ __typename: "WithdrawSuccess" });
  });
});

describe("a place is withdrawn while its list is on its way", () => {
  it("the list says so, is not closed with it, and closes once it is taken off: nobody signs what the service decides", async () => {
    const { sessionId, slot, examiner, version, officer } = await checkedMorning(service);
    expect(await withdrawSlot(api, officer, slot)).toMatchObject({ __typename: "WithdrawSuccess", displaced: 1 });
    const list = await examList(api, examiner, sessionId);
    expect(list?.lines.map(({ divergence }) => divergence)).toEqual(["WITHDRAWN", null]);
    expect(list?.unlisted).toEqual([]);
    expect(await step(api, examiner, "closeList", { sessionId, version })).toMatchObject({
      ...{ code: "TOO_MANY_CANDIDATES", excess: 1 },
    });
    const removed = [list?.lines[0]?.id];
    const amended = await step(api, examiner, "amendList", { sessionId, version, removed });
    const closed = await step(api, examiner, "closeList", { sessionId, version: amended.list?.version ?? 0 });
    expect(closed.list).toMatchObject({ state: "CLOSED", unhonouredUnits: 0, presented: 1 });
    expect(await world.db.select().from(bookings).where(eq(bookings.slotId, slot.id))).toMatchObject([
      { state: "live" },
    ]);
  });

  it("before it is issued: the list is issued without it", async () => {
    const { sessionId, slot, examiner } = await examMorning(service, { count: 2 });
    await withdrawSlot(api, await world.officer(), slot);
    expect((await examList(api, examiner, sessionId))?.lines).toHaveLength(1);
    const { list } = await step(api, examiner, "issueList", { sessionId, version: 0 });
    expect(list).toMatchObject({ attributedPlaces: 1, presented: 1, unlisted: [] });
  });
});

/** How many statements with this in them wait for a lock. */
const waiting = (db: World["db"], text: string) => async (): Promise<number> => {
  const { rows } = await db.execute(sql`select from pg_stat_activity where datname = current_database()
    and wait_event_type = 'Lock' and query like ${`%${text}%`}`);
  return rows.length;
};
const CLOSES = "unhonoured_units =";
const WITHDRAWS = `insert into "withdrawals"`;

/** Somebody has the last row that both want; the list is being closed, then a withdrawal comes; then both go on. */
const withdrawnWhileItCloses = async (parts: typeof service) => {
  const { sessionId, slot, examiner, version, officer, booked } = await checkedMorning(parts);
  const { results } = await parts.world.db.transaction(async (lock) => {
    await lock.execute(sql`select from bookings where candidate_id = ${booked[1]?.id} for update`);
    const closing = step(parts.api, examiner, "closeList", { sessionId, version });
    await soon(waiting(parts.world.db, CLOSES)).toBe(1);
    const withdrawal = withdrawSlot(parts.api, officer, slot);
    await soon(waiting(parts.world.db, WITHDRAWS)).toBe(1);
    return { results: Promise.all([closing, withdrawal]) };
  });
  const [closing, withdrawal] = await results;
  return { closed: closing.__typename, withdrawn: withdrawal.__typename, place: await stateOf(parts.world, slot) };
};

describe("a list is closed at the moment of a withdrawal", () => {
  it("without the judge of places, the harness sees somebody on a closed list whose place is gone", async () => {
    expect(await withdrawnWhileItCloses(unprotected)).toEqual({
      ...{ closed: "ChangeExamListSuccess", withdrawn: "WithdrawSuccess", place: "withdrawn" },
    });
  });

  it("one of the two wins, and both know", async () => {
    expect(await withdrawnWhileItCloses(service)).toEqual({
      ...{ closed: "ChangeExamListSuccess", withdrawn: "ListClosed", place: "booked" },
    });
  });
});

it("whoever closes a moment later is told that the place is gone", async () => {
  const { sessionId, slot, examiner, version, officer } = await checkedMorning(service);
  const { results } = await world.db.transaction(async (lock) => {
    // The withdrawal has the place and waits for its candidate; the closing waits for the place.
    await lock.execute(sql`select from candidates for update`);
    const withdrawal = withdrawSlot(api, officer, slot);
    await soon(waiting(world.db, WITHDRAWS)).toBe(1);
    const closing = step(api, examiner, "closeList", { sessionId, version });
    await soon(waiting(world.db, CLOSES)).toBe(1);
    return { results: Promise.all([withdrawal, closing]) };
  });
  const [withdrawal, closing] = await results;
  expect([withdrawal.__typename, closing.__typename]).toEqual(["WithdrawSuccess", "TooManyCandidates"]);
});
