import { APPROVAL_KINDS } from "@creneau/schema";
import { DAY_LINES, type DayLine } from "../dist/domain/officer-day/day-lines.js";
import { readDay } from "../dist/officer-day/read-day.js";
import { systemClock } from "../dist/platform/clock.js";
import { type Database, openDatabase } from "../dist/platform/database.js";
import { benchmark } from "./kit/benchmark.ts";
import { runStatement, startBenchCluster } from "./kit/database.ts";
import { milliseconds } from "./kit/table.ts";

const SIZES = [10_000, 1_000_000] as const;
const ROUNDS = 60;
const EXAMINERS = 25;
const CANDIDATES = 500;
const LINES = Object.keys(DAY_LINES) as DayLine[];

const INSIDE = `An officer opens the screen of the day: every line of it, in one statement. The same department, with ${EXAMINERS} examiners on every working day of
four weeks (13 places each, most of them free) and ${CANDIDATES} candidates of whom half have a wish, beside a planning of 10,000 slots and beside one
of 1,000,000. "Of the load": department 93 of those plannings, which has itself a hundred times as many places in the second.
Median of ${ROUNDS} calls, in turn; the SQL of the API, without HTTP.`;

/** The same department in every planning. */
const department = `
  with d as (insert into departments (code, name, region_code, region_name, time_zone, holiday_zone)
    values ('990', 'Essai', '11', 'Île-de-France', 'Europe/Paris', 'metropole') returning code),
  c as (insert into exam_centres (department_code, name, commune_insee, latitude, longitude, position_precision, time_zone)
    select d.code, 'Centre ' || n, '93008', 48.9, 2.4, 'address', 'Europe/Paris' from d, generate_series(1, 3) n returning id),
  x as (insert into examiners (registration_number, department_code)
    select '990-' || lpad(n::text, 4, '0'), d.code from d, generate_series(1, ${EXAMINERS}) n returning id),
  day as (select current_date + n as date from generate_series(1, 28) n where extract(isodow from current_date + n) < 6
    and not exists (select from public_holidays h where h.zone = 'metropole' and h.date = current_date + n)),
  s as (insert into exam_sessions (examiner_id, centre_id, category_group, civil_date, period)
    select x.id, (select min(id) from c) + x.id % 3, 'B', day.date, tstzrange(
      (day.date + time '08:00') at time zone 'Europe/Paris', (day.date + time '15:00') at time zone 'Europe/Paris')
    from x, day returning id, centre_id, civil_date, lower(period) as starts_at),
  p as (insert into exam_slots (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes, state)
    select s.id, s.centre_id, 'B', 'on_road', s.starts_at + n * interval '32 minutes', s.civil_date, 32,
      case when n % 4 = 0 then 'draft' else 'open' end::slot_state from s, generate_series(0, 12) n),
  k as (insert into candidates (kind, neph, birth_name, first_name, birth_date, department_code, theory_passed_on, categories)
    select 'free', (770000000000 + n)::text, 'ESSAI', 'Essai', '2000-01-01', d.code, current_date - 100, '{B}'
    from d, generate_series(1, ${CANDIDATES}) n returning id)
  insert into wishes (candidate_id, number, category, phase, centre_ids, weekdays, starts_from, starts_before, keys, saved_at)
  select k.id, 1, 'B', 'on_road', array[(select min(id) from c) + k.id % 3], '{monday}', 0, 1440, '{}', now()
  from k where k.id % 2 = 0`;

type Desk = { readonly db: Database };

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const desks: Desk[] = [];
  for (const size of SIZES) {
    const url = await cluster.demonstration(`officer_day_${size}`, size);
    await runStatement(url, department);
    for (const table of ["exam_centres", "exam_slots", "exam_sessions", "examiners", "candidates", "wishes"])
      await runStatement(url, `vacuum (analyze) ${table}`);
    const opened = openDatabase(url, { poolSize: 4 });
    owns({ stop: opened.close });
    desks.push({ db: opened.db });
  }

  const open = async ({ db }: Desk, code: string): Promise<number> => {
    const start = performance.now();
    const reader = { officerId: 1, approvalKinds: APPROVAL_KINDS };
    const { shortages } = await readDay(db, reader, { code, timeZone: "Europe/Paris" }, LINES, systemClock.now());
    const took = performance.now() - start;
    if (!shortages?.some(({ waiting, openPlaces }) => waiting > 0 && openPlaces > 0))
      throw new Error(`the day of ${code} shows nothing`);
    return took;
  };

  const measured = async (code: string): Promise<[number, number]> => {
    const times: [number[], number[]] = [[], []];
    for (let round = -5; round < ROUNDS; round++)
      for (const [index, desk] of desks.entries()) {
        const took = await open(desk, code);
        if (round >= 0) times[index]?.push(took);
      }
    return [median(times[0]), median(times[1])];
  };

  const [small, large] = await measured("990");
  const [smallLoad, largeLoad] = await measured("93");
  return [
    { what: "the day, 10,000 slots", ours: milliseconds(small) },
    { what: "the day, 1,000,000 slots", ours: milliseconds(large), ratio: large / small, aim: { atMost: 1.5 } },
    { what: "of the load, 10,000 slots", ours: milliseconds(smallLoad) },
    { what: "of the load, 1,000,000 slots", ours: milliseconds(largeLoad) },
  ];
});
