import { candidates } from "@creneau/schema";
import { asc, lte, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { type FileRow, factsOf, fileColumns } from "../../src/candidates/candidate-file.js";
import {
  loadDemonstration,
  loadIfEmpty,
  loadReferenceData,
  PlanningNotEmpty,
  replaceDemonstration,
} from "../../src/demonstration/load.js";
import { FREE_CANDIDATES, freeCandidates } from "../../src/demonstration/people.js";
import { departmentRows } from "../../src/departments/department-reference.js";
import { createWorld, type World } from "../world.js";

const from = Temporal.PlainDate.from("2026-11-22");

const rowsOf = async (world: World, query: string): Promise<Record<string, unknown>[]> =>
  (await world.db.execute(sql.raw(query))).rows;

/** The number of rows that a query finds. */
const count = async (world: World, found: string): Promise<number> =>
  Number((await rowsOf(world, `select count(*)::int as n from ${found}`))[0]?.n);

/** What the planning and its people look like, as one short text: the same text means the same data. */
const fingerprint = async (world: World) => {
  const tables = ["exam_centres", "examiners", "candidates", "exam_results", "held_licences"];
  tables.push("exam_sessions", "exam_slots", "bookings");
  // When somebody was last here is the hour of the load, not data of the seed.
  const sums = tables.map(
    (table) => `(select sum(hashtextextended((to_jsonb(t) - 'active_at')::text, 0)) from ${table} t) as ${table}`,
  );
  return JSON.stringify(await rowsOf(world, `select ${sums.join(", ")}`));
};

describe("a demonstration", () => {
  let world: World;
  const told: string[] = [];
  beforeAll(async () => {
    world = await createWorld();
    const onProgress = (message: string) => told.push(message);
    expect(await loadIfEmpty(world.databaseUrl, { from, onProgress })).toBe(true);
  });
  afterAll(() => world.close());

  test.each([
    ["departments", 101],
    ["departments where time_zone <> 'Europe/Paris'", 5],
    ["exam_centres where not demonstration", 33],
    ["exam_centres where demonstration", 94],
    ["candidates where kind = 'free'", 5_000],
    ["candidates where id between 1 and 5000 and kind = 'free' and neph = (990000000000 + id)::text", 5_000],
    ["(select distinct candidate_id from exam_results where outcome = 'passed' and candidate_id <= 4000) as c", 0],
    ["held_licences", 1],
    ["exam_results where outcome <> 'passed'", 2],
    ["(select distinct department_code from examiners) as d", 101],
    ["(select distinct centre_id from exam_slots where state = 'open' and category = 'B') as c", 127],
    ["(select distinct category from exam_slots where state = 'open') as c", 8],
  ])("has as many %s as it should: %i", async (found, expected) => {
    expect(await count(world, found)).toBe(expected);
  });

  it("has at least 100,000 slots, a third of them booked, nearly all the others open", async () => {
    const slots = await count(world, "exam_slots");
    expect(slots).toBeGreaterThanOrEqual(100_000);
    expect((await count(world, "exam_slots where state = 'booked'")) / slots).toBeCloseTo(0.33, 1);
    expect((await count(world, "exam_slots where state = 'open'")) / slots).toBeGreaterThan(0.6);
    expect(await count(world, "exam_slots where state in ('held', 'withdrawn')")).toBe(0);
  });

  test.each([
    [
      "a booked slot without exactly one live booking of its category",
      `exam_slots s where state = 'booked' and 1 <>
      (select count(*) from bookings b where b.slot_id = s.id and b.state = 'live' and b.category = s.category)`,
    ],
    [
      "a live booking on a slot that is not booked",
      `bookings b join exam_slots s on s.id = b.slot_id where s.state <> 'booked'`,
    ],
    ["a booking of a free candidate", `bookings b join candidates c on c.id = b.candidate_id where c.kind = 'free'`],
    [
      "a booking for a category that the candidate does not ask for",
      `bookings b join candidates c on c.id = b.candidate_id where not b.category = any (c.categories)`,
    ],
    ["a booking from the future", `bookings where booked_at > '2026-11-22T00:00:00+01'`],
    [
      "a slot on another date than its session or than its centre's clock says",
      `exam_slots s join exam_sessions e on e.id = s.session_id join exam_centres c on c.id = s.centre_id
      where s.civil_date <> e.civil_date or s.centre_id <> e.centre_id or s.civil_date <> (s.starts_at at time zone c.time_zone)::date`,
    ],
    [
      "a slot outside its session",
      `exam_slots s join exam_sessions e on e.id = s.session_id
      where not e.period @> tstzrange(s.starts_at, s.starts_at + s.duration_minutes * interval '1 minute')`,
    ],
    [
      "two slots of one session at the same time",
      `(select starts_at + duration_minutes * interval '1 minute' > lead(starts_at) over (partition by session_id order by starts_at) as late from exam_slots) t where late`,
    ],
    [
      "a session on a weekend or a public holiday of its department",
      `exam_sessions e join exam_centres c on c.id = e.centre_id join departments d on d.code = c.department_code
      where extract(isodow from e.civil_date) > 5 or exists (select from public_holidays h where h.zone = d.holiday_zone and h.date = e.civil_date)`,
    ],
    [
      "a file, but for the last twelve, with a declaration that was not made",
      `candidates where id not between 4989 and 5000 and num_nulls(training_path, emancipated, fimo, medical_declaration, automatic_vehicle, registered_on) > 0`,
    ],
    [
      "a free candidate, but for the last twelve, with another result than one off-road success in a category of the file",
      `exam_results r join candidates c on c.id = r.candidate_id where c.id < 4989
      and (r.phase <> 'off_road' or r.outcome <> 'passed' or not r.category = any (c.categories))`,
    ],
    ["a result of a pupil", "exam_results where candidate_id > 5000"],
    [
      "a candidate's version that results, held licences and booking do not explain",
      `candidates c where c.version <> 1 + (select count(*) from exam_results r where r.candidate_id = c.id)
      + (select count(*) from held_licences l where l.candidate_id = c.id) + (select count(*) from bookings b where b.candidate_id = c.id)`,
    ],
    ["a session outside the 90 days", `exam_sessions where civil_date not between '2026-11-23' and '2027-02-20'`],
    [
      "an exam before 08:00 or after 18:00 on the centre's clock",
      `exam_slots s join exam_centres c on c.id = s.centre_id
      where (s.starts_at at time zone c.time_zone)::time < '08:00' or (s.starts_at at time zone c.time_zone)::time > '17:00'`,
    ],
    [
      "an examiner of another department than the centre",
      `exam_sessions e join examiners x on x.id = e.examiner_id join exam_centres c on c.id = e.centre_id where x.department_code <> c.department_code`,
    ],
    ["a draft that is not far ahead", `exam_slots where state = 'draft' and civil_date < '2027-02-14'`],
    [
      "a version that the state does not explain",
      `exam_slots where version <> case state when 'booked' then 2 else 1 end`,
    ],
  ])("never has %s", async (_, found) => {
    expect(await count(world, found)).toBe(0);
  });

  it("has written down of every free candidate what was invented", async () => {
    const codes = departmentRows().map(({ code }) => code) as [string, ...string[]];
    // PostgreSQL gathers the results of a candidate in any order.
    const known = (row: FileRow) => {
      const facts = factsOf(row);
      return { ...facts, results: facts.results?.toSorted((one, other) => (one.on < other.on ? -1 : 1)) };
    };
    const written = await world.db
      .select(fileColumns(world.db))
      .from(candidates)
      .where(lte(candidates.id, FREE_CANDIDATES))
      .orderBy(asc(candidates.id));
    expect(written.map(known)).toEqual([...freeCandidates(1, from, codes)].map(known));
  });

  it("gives the next row of each table an id that is free", async () => {
    const [slot] = await rowsOf(
      world,
      `insert into exam_slots (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes)
      select session_id, centre_id, category, phase, starts_at + interval '12 hours', civil_date, duration_minutes from exam_slots where id = 1 returning id`,
    );
    expect(Number(slot?.id)).toBe(await count(world, "exam_slots"));
    await rowsOf(world, "delete from exam_slots where id = (select max(id) from exam_slots)");
    for (const table of ["examiners", "exam_sessions", "candidates", "exam_centres"]) {
      const [next] = await rowsOf(
        world,
        `select nextval(pg_get_serial_sequence('${table}', 'id')) as id, (select max(id) from ${table}) as last`,
      );
      expect(Number(next?.id)).toBeGreaterThan(Number(next?.last));
    }
  });

  it("says what it has done, step by step", () => {
    expect(told[0]).toBe("exam centres: 127, 33 of them real");
    expect(told).toContain("free candidates: 5,000");
    expect(told.at(-1)).toMatch(/^bookings: [\d,]+$/);
  });

  it("is loaded once: a second start leaves it alone, and loading over it is refused", async () => {
    const before = await fingerprint(world);
    expect(await loadIfEmpty(world.databaseUrl, { from })).toBe(false);
    await expect(loadDemonstration(world.databaseUrl, { from })).rejects.toThrow(PlanningNotEmpty);
    expect(await fingerprint(world)).toBe(before);
  });
});

describe("loading a demonstration", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it("that fails on the way leaves nothing behind", async () => {
    const onProgress = (message: string) => {
      if (message.startsWith("sessions")) throw new Error("the power went out");
    };
    await expect(loadIfEmpty(world.databaseUrl, { from, slots: 1_000, onProgress })).rejects.toThrow(
      "the power went out",
    );
    expect(await count(world, "departments")).toBe(0);
    expect(await count(world, "candidates")).toBe(0);
  });

  it("that loses its connection fails, and does not hang", async () => {
    const onProgress = (message: string) => {
      if (message.startsWith("exam centres"))
        void rowsOf(
          world,
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'creneau-load'",
        );
    };
    await expect(loadIfEmpty(world.databaseUrl, { from, onProgress })).rejects.toThrow();
    expect(await count(world, "departments")).toBe(0);
  });

  it("from two starts at once happens once", async () => {
    const options = { from, slots: 1_000 };
    const both = await Promise.all([loadIfEmpty(world.databaseUrl, options), loadIfEmpty(world.databaseUrl, options)]);
    expect(both.sort()).toEqual([false, true]);
    expect(await count(world, "candidates where kind = 'free'")).toBe(5_000);
  });

  it("again after bookings and sign-ins brings back exactly the data of the seed", async () => {
    await replaceDemonstration(world.databaseUrl, { from, slots: 2_000 });
    const first = await fingerprint(world);
    await world.candidate({ departmentCode: "93" });
    await rowsOf(world, "delete from bookings");
    await replaceDemonstration(world.databaseUrl, { from, slots: 2_000 });
    expect(await fingerprint(world)).toBe(first);
    expect(await count(world, "users")).toBe(0);
    await replaceDemonstration(world.databaseUrl, { from, slots: 2_000, seed: 2 });
    expect(await fingerprint(world)).not.toBe(first);
  });

  it("plans Good Friday where it is a working day, and not in Alsace-Moselle", async () => {
    await replaceDemonstration(world.databaseUrl, { from: Temporal.PlainDate.from("2027-01-04"), slots: 30_000 });
    const goodFriday = `exam_sessions e join exam_centres c on c.id = e.centre_id where e.civil_date = '2027-03-26'`;
    expect(await count(world, `${goodFriday} and c.department_code in ('57', '67', '68')`)).toBe(0);
    expect(await count(world, goodFriday)).toBeGreaterThan(10);
  });

  it("of reference data alone brings no invented centre and no person, and may be done again", async () => {
    const real = await createWorld();
    await loadReferenceData(real.databaseUrl, { from });
    await loadReferenceData(real.databaseUrl, { from: from.add({ years: 1 }) });
    expect(await count(real, "departments")).toBe(101);
    expect(await count(real, "exam_centres")).toBe(33);
    expect(await count(real, "exam_centres where demonstration")).toBe(0);
    expect(await count(real, "candidates")).toBe(0);
    expect(await count(real, "(select distinct extract(year from date) from public_holidays) as y")).toBe(4);
    await real.close();
  });
});
