import { examSessions, examSlots } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { startApi } from "../client.js";
import {
  applyPlanning,
  examinerOf,
  HEADER,
  planningOf,
  sendPlanning,
  untilCarriedOut,
  workday,
  written,
} from "../planning-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token } = await world.officer();
const bobigny = await world.centre();
await world.centre({ name: "Rosny-sous-Bois", communeInsee: "93064" });

const day = workday(world, 30);
const HOURS = ["08:00", "08:32", "09:04", "09:36", "10:08", "10:40", "11:12", "13:00", "13:32", "14:04", "14:36"];

const fileOf = (numbers: readonly string[], centre = "Bobigny", hours: readonly string[] = HOURS) =>
  [HEADER, ...numbers.flatMap((number) => hours.map((hour) => `${written(day)},${hour},${number},,${centre},93`))].join(
    "\n",
  );

const newExaminers = async (prefix: string, count: number) => {
  const numbers = Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(4, "0")}`);
  const made = await Promise.all(numbers.map((number) => examinerOf(world, number)));
  return { numbers, ids: made.map(({ id }) => id) };
};

const waitingStatements = async (): Promise<number> => {
  const { rows } = await world.db.execute(sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return rows.length;
};

/** Locks an examiner until so many statements wait for it: by then each has been decided on facts that are about to change. */
const whileLocked = async (examinerId: number, waiting: number, act: () => Promise<unknown>, meanwhile?: string) => {
  const { acting } = await world.db.transaction(async (lock) => {
    await lock.execute(sql`select from examiners where id = ${examinerId} for update`);
    const started = act();
    await vi.waitUntil(async () => (await waitingStatements()) >= waiting, { timeout: 20_000, interval: 20 });
    if (meanwhile) await lock.execute(sql.raw(meanwhile));
    // Not the promise alone: the lock would wait for the calls.
    return { acting: started };
  });
  await acting;
};

const sentTwice = async (one: string, other: string) => {
  const sent = [await sendPlanning(api, one, { token }), await sendPlanning(api, other, { token })];
  return sent.map(({ importId = "" }) => importId);
};
const countsOf = async (ids: readonly string[]) => {
  const done = await Promise.all(ids.map((id) => untilCarriedOut(api, token, id)));
  return done.map(({ verdicts }) => Object.fromEntries(verdicts.map(({ verdict, count }) => [verdict, count])));
};
const planned = async (examinerIds: readonly number[]) => {
  const sessions = await world.db
    .select()
    .from(examSessions)
    .where(sql`examiner_id = any(${sql.param(examinerIds)}::int[])`);
  const places = await world.db.$count(
    examSlots,
    sql`session_id = any(${sql.param(sessions.map(({ id }) => id))}::bigint[])`,
  );
  return { sessions: sessions.length, places };
};

test.each(["PER_ROW", "ALL_OR_NOTHING"])(
  "two officers import the same planning at once, %s: each place is made once",
  async (mode) => {
    const { numbers, ids } = await newExaminers(mode === "PER_ROW" ? "91" : "92", 20);
    const imports = await sentTwice(fileOf(numbers), fileOf(numbers));
    await whileLocked(ids[0] ?? 0, 2, () => Promise.all(imports.map((id) => applyPlanning(api, token, id, mode))));
    const counts = await countsOf(imports);
    expect(counts.map(({ PLANNED = 0 }) => PLANNED).toSorted((one, other) => one - other)).toEqual([
      0,
      20 * HOURS.length,
    ]);
    expect(await planned(ids)).toEqual({ sessions: 20, places: 20 * HOURS.length });
  },
);

test("two plannings have one examiner at two centres: one of them has, the other says so", async () => {
  const { numbers, ids } = await newExaminers("94", 1);
  const imports = await sentTwice(fileOf(numbers), fileOf(numbers, "Rosny-sous-Bois"));
  await whileLocked(ids[0] ?? 0, 2, () => Promise.all(imports.map((id) => applyPlanning(api, token, id))));
  expect((await countsOf(imports)).toSorted((one) => (one.PLANNED ? -1 : 1))).toEqual([
    { PLANNED: HOURS.length },
    { EXAMINER_BUSY: HOURS.length },
  ]);
  expect(await planned(ids)).toEqual({ sessions: 1, places: HOURS.length });
});

test("two plannings add to one session at once: it gets the places of both", async () => {
  const { numbers, ids } = await newExaminers("95", 1);
  const [first = ""] = await sentTwice(fileOf(numbers, "Bobigny", ["09:04"]), "");
  await applyPlanning(api, token, first);
  await untilCarriedOut(api, token, first);
  const imports = await sentTwice(
    fileOf(numbers, "Bobigny", ["08:00", "08:32"]),
    fileOf(numbers, "Bobigny", ["08:32", "13:00"]),
  );
  await whileLocked(ids[0] ?? 0, 2, () => Promise.all(imports.map((id) => applyPlanning(api, token, id))));
  await countsOf(imports);
  expect(await planned(ids)).toEqual({ sessions: 1, places: 4 });
});

test.each<[string, string, string, (id: number) => string]>([
  [
    "plans the examiner elsewhere",
    "EXAMINER_BUSY",
    "961",
    (id) => `insert into exam_sessions (examiner_id, centre_id, category_group, civil_date, period)
      values (${id}, ${bobigny.id}, 'B', '${day}', tstzrange('${day} 00:00Z', '${day} 23:00Z'))`,
  ],
  [
    "declares an absence",
    "EXAMINER_ABSENT",
    "962",
    (id) => `insert into examiner_absences (examiner_id, period, reason, declared_at)
      values (${id}, tstzrange('${day} 00:00Z', '${day} 23:00Z'), 'leave', now())`,
  ],
  [
    "takes the qualification away",
    "NOT_QUALIFIED",
    "963",
    (id) => `update examiners set qualifications = '{C}' where id = ${id}`,
  ],
])("somebody %s while the import waits: a verdict, and no failure", async (_what, verdict, prefix, meanwhile) => {
  const { numbers, ids } = await newExaminers(prefix, 1);
  const [id = 0] = ids;
  // The centre of the session that is planned meanwhile is another one than the file's.
  const { importId = "" } = await sendPlanning(api, fileOf(numbers, "Rosny-sous-Bois"), { token });
  await whileLocked(id, 1, () => applyPlanning(api, token, importId), meanwhile(id));
  expect(await countsOf([importId])).toEqual([{ [verdict]: HOURS.length }]);
  expect(await planned(ids)).toMatchObject({ places: 0 });
});

test.each([
  [
    "PER_ROW",
    "99",
    [{ EXAMINER_BUSY: HOURS.length, PLANNED: 2 * HOURS.length }],
    { sessions: 2, places: 2 * HOURS.length },
  ],
  // A preview again, which shows what stands in the way.
  ["ALL_OR_NOTHING", "90", [{ EXAMINER_BUSY: HOURS.length, PLANNED: 2 * HOURS.length }], { sessions: 0, places: 0 }],
])(
  "a day that a constraint refuses although nothing is seen against it, %s: a verdict at last, and the others go on",
  async (mode, prefix, verdicts, made) => {
    const { numbers, ids } = await newExaminers(prefix, 3);
    await world.db.execute(
      sql.raw(`
    create function refuse() returns trigger language plpgsql as $$ begin
      if new.examiner_id = ${ids[1] ?? 0} then
        raise exception 'no' using errcode = '23P01', constraint = 'one_examiner_in_one_place_at_a_time';
      end if;
      return new;
    end $$;
    create trigger refuse before insert on exam_sessions for each row execute function refuse()`),
    );
    const { importId = "" } = await sendPlanning(api, fileOf(numbers), { token });
    await applyPlanning(api, token, importId, mode);
    expect(await countsOf([importId])).toEqual(verdicts);
    expect(await planned(ids)).toEqual(made);
    await world.db.execute(sql.raw("drop trigger refuse on exam_sessions; drop function refuse()"));
  },
);

test("an import whose process ends on the way is gone on with by another, and makes no place twice", async () => {
  const { numbers, ids } = await newExaminers("98", 1_500);
  const other = await startApi(world);
  const { importId = "" } = await sendPlanning(other, fileOf(numbers), { token });
  await applyPlanning(other, token, importId);
  // It stops after the statement that runs.
  await other.close();
  const stopped = await planningOf(api, token, importId);
  expect(stopped).toMatchObject({ state: "APPLYING", rows: 1_500 * HOURS.length });
  expect(stopped?.done).toBeLessThan(1_500 * HOURS.length);
  await applyPlanning(api, token, importId);
  expect(await untilCarriedOut(api, token, importId)).toMatchObject({ done: 1_500 * HOURS.length });
  expect(await planned(ids)).toEqual({ sessions: 1_500, places: 1_500 * HOURS.length });
});

test("without the guard of the version the same race is seen to lose what one of two decided on", async () => {
  const { numbers, ids } = await newExaminers("97", 1);
  const [first = ""] = await sentTwice(fileOf(numbers, "Bobigny", ["09:04"]), "");
  await applyPlanning(api, token, first);
  await untilCarriedOut(api, token, first);
  const [session] = await world.db
    .select()
    .from(examSessions)
    .where(eq(examSessions.examinerId, ids[0] ?? 0));
  await world.db.execute(sql`
    create function keep_version() returns trigger language plpgsql as 'begin new.version := old.version; return new; end';
    create trigger no_guard before update on exam_sessions for each row execute function keep_version()`);
  const imports = await sentTwice(fileOf(numbers, "Bobigny", ["08:00"]), fileOf(numbers, "Bobigny", ["13:00"]));
  await whileLocked(ids[0] ?? 0, 2, () => Promise.all(imports.map((id) => applyPlanning(api, token, id))));
  await countsOf(imports);
  await world.db.execute(sql`drop trigger no_guard on exam_sessions`);
  const [spoilt] = await world.db
    .select()
    .from(examSessions)
    .where(eq(examSessions.id, session?.id ?? 0));
  // Both made the session as long as they needed it: the later has cut off the morning or the afternoon of the other.
  const { rows } = await world.db.execute(sql`
    select from exam_slots where session_id = ${spoilt?.id ?? 0} and not starts_at <@ ${spoilt?.period ?? ""}::tstzrange`);
  expect(rows).toHaveLength(1);
});
