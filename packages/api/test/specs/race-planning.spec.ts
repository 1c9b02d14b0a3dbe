import { examSlots } from "@creneau/schema";
import { eq, inArray, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../src/platform/clock.js";
import { publishDue } from "../../src/publications/publish-due.js";
import { book, tally } from "../booking-calls.js";
import { brokenPromises, NO_BROKEN_PROMISE } from "../booking-invariants.js";
import { type Api, startApi } from "../client.js";
import { soon } from "../graphql-socket.js";
import { atOnce, switchProtectionOff } from "../race-harness.js";
import { change, declare, examiner, plan, publish, remove, schedule, slotsOfSession } from "../session-calls.js";
import { createWorld, type World } from "../world.js";

let world: World;
let api: Api;
beforeEach(async () => {
  world = await createWorld();
  // Places open to everybody at once: whose turn it is, is another story.
  await world.policy("publication.groups", 1);
});
afterEach(async () => {
  await api.close();
  await world.close();
});

const DATE = () => world.day(20);
const TWO = [{ startsAt: "08:00" }, { startsAt: "08:32" }];

/** An officer, a centre, and so many sessions on one day, each of an examiner of its own. */
const plannedDay = async (sessions: number, places?: object[]) => {
  const [officer, centre] = [await world.officer(), await world.centre()];
  const examiners = await Promise.all(Array.from({ length: sessions }, () => examiner(world)));
  const answers = await atOnce(examiners, (of) => plan(api, officer, { examiner: of, centre, date: DATE(), places }));
  return { officer, centre, ids: answers.map(({ session }) => session?.id ?? "") };
};

/** Every way in which a planning can contradict itself, counted. */
const contradictions = async () => {
  const { rows } = await world.db.execute<Record<string, number>>(sql`select
    (select count(*)::int from exam_sessions a join exam_sessions b
      on a.examiner_id = b.examiner_id and a.id < b.id and a.period && b.period) as "examinersInTwoPlaces",
    (select count(*)::int from exam_slots a join exam_slots b on a.session_id = b.session_id and a.id <> b.id
      and a.starts_at <= b.starts_at and a.starts_at + make_interval(mins => a.duration_minutes) > b.starts_at
      and a.state <> 'withdrawn' and b.state <> 'withdrawn') as "placesAtOnce",
    (select count(*)::int from exam_slots s join exam_sessions e on e.id = s.session_id
      where s.state <> 'withdrawn' and not tstzrange(s.starts_at, s.starts_at + make_interval(mins => s.duration_minutes)) <@ e.period)
      as "placesOutsideTheirSession",
    (select count(*)::int from exam_sessions e where not exists (select from exam_slots s where s.session_id = e.id))
      as "sessionsWithoutPlace"`);
  return rows[0];
};
const NO_CONTRADICTION = {
  ...{ examinersInTwoPlaces: 0, placesAtOnce: 0, placesOutsideTheirSession: 0, sessionsWithoutPlace: 0 },
};

/** The calls begin while the row of the examiner is locked, and go on together once several of them have decided and wait for it. */
const whileLocked = async <Result>({ id }: { id: number }, act: () => Promise<Result>): Promise<Result> => {
  const waiting = async () =>
    (
      await world.db.execute(
        sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).rows.length;
  const { results } = await world.db.transaction(async (lock) => {
    await lock.execute(sql`select from examiners where id = ${id} for update`);
    const started = act();
    await soon(waiting).toBeGreaterThan(1);
    return { results: started };
  });
  return results;
};

const planAtManyCentres = async (officer: { token: string }, of: { id: number }) => {
  const centres = await Promise.all(Array.from({ length: 8 }, (_, n) => world.centre({ name: `Centre ${n}` })));
  return whileLocked(of, () => atOnce(centres, (centre) => plan(api, officer, { examiner: of, centre, date: DATE() })));
};

describe("with the protection switched off, the harness sees", () => {
  it("an examiner in two places", async () => {
    await world.db.execute(sql`alter table exam_sessions drop constraint one_examiner_in_one_place_at_a_time`);
    api = await startApi(world, { sweeps: false });
    const answers = await planAtManyCentres(await world.officer(), await examiner(world));
    expect(tally(answers).PlanSessionSuccess).toBeGreaterThan(1);
    expect((await contradictions())?.examinersInTwoPlaces).toBeGreaterThan(0);
  });

  it("a place that was taken back and booked, as both were told", async () => {
    api = await startApi(world, { sweeps: false });
    const { officer, ids } = await plannedDay(1, TWO);
    await publish(api, officer, { firstDate: DATE(), lastDate: DATE() });
    const [place] = await slotsOfSession(world, ids[0] ?? "");
    await switchProtectionOff(world);
    const camille = await world.candidate();
    const removed = await change(api, officer, ids[0] ?? "", { remove: [slotId(place)] });
    const booked = await book(api, camille, place ?? { id: 0 });
    expect([removed.__typename, booked.__typename]).toEqual(["ChangeSessionSuccess", "BookSlotSuccess"]);
  });

  it("a place that is published over its booking", async () => {
    api = await startApi(world, { sweeps: false });
    const { officer, ids } = await plannedDay(1, TWO);
    const drafts = (await slotsOfSession(world, ids[0] ?? "")).map(({ id }) => id);
    await publish(api, officer, { firstDate: DATE(), lastDate: DATE() });
    await book(api, await world.candidate(), { id: drafts[0] ?? 0 });
    // A publication that has read its drafts before, and does not look again under the lock.
    await world.db.update(examSlots).set({ state: "open" }).where(inArray(examSlots.id, drafts));
    expect(await brokenPromises(world)).toMatchObject({ openSlotsWithBooking: 1 });
  });
});

const slotId = (slot: { id: number } | undefined) => Buffer.from(`ExamSlot:${slot?.id}`).toString("base64url");

describe("whatever comes at once", () => {
  beforeEach(async () => {
    api = await startApi(world, { sweeps: false });
  });

  it("many officers plan one examiner: one session, and the others are told which", async () => {
    const answers = await planAtManyCentres(await world.officer(), await examiner(world));
    expect(tally(answers)).toEqual({ PlanSessionSuccess: 1, ExaminerBusy: 7 });
    const won = answers.find(({ session }) => session)?.session?.id;
    expect(new Set(answers.flatMap(({ sessionId }) => (sessionId ? [sessionId] : [])))).toEqual(new Set([won]));
    expect(await contradictions()).toEqual(NO_CONTRADICTION);
  });

  it("a session is planned while an absence is declared: refused, or named by the absence", async () => {
    const [officer, centre] = [await world.officer(), await world.centre()];
    for (let round = 0; round < 10; round++) {
      const of = await examiner(world);
      const [session, absence] = await whileLocked(of, () =>
        Promise.all([
          plan(api, officer, { examiner: of, centre, date: DATE() }),
          declare(api, officer, of, { from: DATE(), until: world.day(21) }),
        ]),
      );
      expect(absence.__typename).toBe("DeclareAbsenceSuccess");
      const named = (absence.sessions as { id: string }[]).map(({ id }) => id);
      if (session.session) expect(named).toEqual([session.session.id]);
      else expect([session.__typename, named]).toEqual(["ExaminerAbsent", []]);
    }
  });

  it("officers take places back while they are being booked: of each place one wins, and both know", async () => {
    const { officer, ids } = await plannedDay(40, TWO);
    await publish(api, officer, { firstDate: DATE(), lastDate: DATE() });
    const places = await Promise.all(ids.map(async (id) => (await slotsOfSession(world, id))[0]));
    const candidates = await world.candidates(40);
    const pairs = await atOnce(ids, async (id) => {
      const index = ids.indexOf(id);
      const calls = [
        () => change(api, officer, id, { remove: [slotId(places[index])] }),
        () => book(api, candidates[index] ?? {}, places[index] ?? { id: 0 }),
      ] as const;
      // Now the one begins, now the other.
      if (index % 2 === 0) return Promise.all([calls[0](), calls[1]()]);
      const [booked, removed] = await Promise.all([calls[1](), calls[0]()]);
      return [removed, booked] as const;
    });
    for (const [index, [removed, booked]] of pairs.entries()) {
      const state = (await slotsOfSession(world, ids[index] ?? ""))[0]?.state;
      const told = [removed.__typename, booked.__typename];
      if (state === "booked") expect(told).toEqual(["PlaceInUse", "BookSlotSuccess"]);
      else expect([state, ...told]).toEqual(["withdrawn", "ChangeSessionSuccess", "SlotNotOpen"]);
    }
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
    expect(await contradictions()).toEqual(NO_CONTRADICTION);
  });

  it("a session is removed while it is published: it is gone, or it is open", async () => {
    const { officer, ids } = await plannedDay(12, TWO);
    const range = { firstDate: DATE(), lastDate: DATE() };
    const answers = await atOnce([...ids, "publish"], (id) =>
      id === "publish" ? publish(api, officer, range) : remove(api, officer, id),
    );
    for (const [index, id] of ids.entries()) {
      const states = (await slotsOfSession(world, id)).map(({ state }) => state);
      const gone = answers[index]?.__typename === "RemoveDraftSessionSuccess";
      expect(states).toEqual(gone ? [] : ["open", "open"]);
      if (!gone) expect(answers[index]?.__typename).toBe("SessionPublished");
    }
    expect(await contradictions()).toEqual(NO_CONTRADICTION);
  });

  it("places are published by several processes, planned, changed and booked: none is lost, none doubled", async () => {
    const { officer, centre, ids } = await plannedDay(12);
    const candidates = await world.candidates(120);
    const drafts = (await Promise.all(ids.map((id) => slotsOfSession(world, id)))).flat();
    const range = { firstDate: DATE(), lastDate: DATE() };
    const due = systemClock.now().add({ seconds: 30 });
    for (let n = 0; n < 3; n++) await schedule(api, officer, range, due);
    const late = due.add({ seconds: 1 });

    const bookUntilTold = async (candidate: { token: string }, slot: { id: number }): Promise<string> => {
      // A draft is not open yet: whoever reaches for it asks again, as a person does.
      for (;;) {
        const { __typename } = await book(api, candidate, slot);
        if (__typename !== "SlotNotOpen" && __typename !== "Busy") return __typename;
      }
    };
    const extra = await Promise.all(Array.from({ length: 6 }, () => examiner(world)));
    const [told] = await Promise.all([
      atOnce(candidates, (candidate) => bookUntilTold(candidate, drafts[candidates.indexOf(candidate)] ?? { id: 0 })),
      atOnce([1, 2, 3, 4], () => publishDue(world.db, late)),
      atOnce(extra, (of) => plan(api, officer, { examiner: of, centre, date: DATE() })),
      // The last session has nobody's favourite place: its drafts become B1 while it may be published.
      change(api, officer, ids[11] ?? "", {
        radioGuidance: true,
        change: [{ slotId: slotId((await slotsOfSession(world, ids[11] ?? ""))[12]), category: "B1" }],
      }),
    ]);
    await publish(api, officer, range);

    expect(told).toEqual(Array(120).fill("BookSlotSuccess"));
    const { rows } = await world.db.execute<{ state: string; places: number; published: number }>(
      sql`select state, count(*)::int as places, count(published_at)::int as published from exam_slots group by state order by state`,
    );
    // 12 sessions and 6 more of 13 places: each is open or booked, and was published once.
    expect(rows).toEqual([
      { state: "open", places: 18 * 13 - 120, published: 18 * 13 - 120 },
      { state: "booked", places: 120, published: 120 },
    ]);
    const { rows: sums } = await world.db.execute<{ places: number }>(
      sql`select sum(places)::int as places from publications where state = 'published'`,
    );
    expect(sums).toEqual([{ places: 18 * 13 }]);
    expect(await world.db.$count(examSlots, eq(examSlots.version, 1))).toBe(0);
    expect(await brokenPromises(world)).toEqual(NO_BROKEN_PROMISE);
    expect(await contradictions()).toEqual(NO_CONTRADICTION);
  });
});
