import { departmentLoader } from "../dist/departments/department.loader.js";
import { planningPage } from "../dist/planning/planning-page.js";
import { systemClock } from "../dist/platform/clock.js";
import { type Database, openDatabase } from "../dist/platform/database.js";
import { draftsIn } from "../dist/publications/publication.store.js";
import { benchmark } from "./kit/benchmark.ts";
import { runStatement, startBenchCluster } from "./kit/database.ts";
import { milliseconds } from "./kit/table.ts";

const SIZES = [10_000, 1_000_000] as const;
const ROUNDS = 60;
const EXAMINERS = 25;

const INSIDE = `An officer opens the week of a department: a page of ${EXAMINERS} examiners, each with five sessions of 13 places, with the numbers of their
places, absences and holidays. The same week beside a planning of 10,000 slots and beside one of 1,000,000, whose departments have more
examiners. "Preview": what a publication of that week would open, by centre and day. Median of ${ROUNDS} calls, in turn; the SQL of the API, without HTTP.`;

/** The same week in every planning, beyond the 90 days of the demonstration: Monday to Friday, all of it drafts. */
const week = `
  with monday as (select date_trunc('week', current_date + 105)::date as day),
  x as (insert into examiners (registration_number, department_code)
    select '00-' || lpad(n::text, 4, '0'), '93' from generate_series(1, ${EXAMINERS}) n returning id),
  c as (select id from exam_centres where department_code = '93' order by id limit 1),
  s as (insert into exam_sessions (examiner_id, centre_id, category_group, civil_date, period)
    select x.id, c.id, 'B', m.day + d, tstzrange((m.day + d + time '08:00') at time zone 'Europe/Paris',
      (m.day + d + time '15:00') at time zone 'Europe/Paris')
    from x, c, monday m, generate_series(0, 4) d
    where not exists (select from public_holidays h where h.zone = 'metropole' and h.date = m.day + d)
    returning id, centre_id, civil_date, lower(period) as starts_at)
  insert into exam_slots (session_id, centre_id, category, phase, starts_at, civil_date, duration_minutes)
  select s.id, s.centre_id, 'B', 'on_road', s.starts_at + n * interval '32 minutes', s.civil_date, 32 from s, generate_series(0, 12) n`;

type Desk = { readonly db: Database; readonly from: string; readonly to: string };

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const desks: Desk[] = [];
  for (const size of SIZES) {
    const url = await cluster.demonstration(`planning_${size}`, size);
    await runStatement(url, week);
    for (const table of ["exam_slots", "exam_sessions", "examiners"])
      await runStatement(url, `vacuum (analyze) ${table}`);
    const [dates] = await runStatement<{ from: string; to: string }>(
      url,
      "select d::text as from, (d + 6)::text as to from (select date_trunc('week', current_date + 105)::date as d) monday",
    );
    const opened = openDatabase(url, { poolSize: 4 });
    owns({ stop: opened.close });
    desks.push({ db: opened.db, from: dates?.from ?? "", to: dates?.to ?? "" });
  }

  const open = async ({ db, from, to }: Desk): Promise<number> => {
    const start = performance.now();
    const page = await planningPage(
      { database: db, loaders: { department: departmentLoader(db) } },
      { departmentCode: "93", from, to, centreId: null, examinerId: null, first: EXAMINERS, after: null },
    );
    const took = performance.now() - start;
    const places =
      page?.edges.flatMap(({ node }) => node.sessions).reduce((sum, { counts }) => sum + counts.draft, 0) ?? 0;
    if (places < EXAMINERS * 13) throw new Error(`the week shows ${places} places`);
    return took;
  };
  const preview = async ({ db, from, to }: Desk): Promise<number> => {
    const start = performance.now();
    const range = { departmentCode: "93", centreId: null, sessionId: null, firstDate: from, lastDate: to };
    const days = await draftsIn(db, range, systemClock.now());
    if (days.length === 0) throw new Error("nothing would open");
    return performance.now() - start;
  };

  const measured = async (act: (desk: Desk) => Promise<number>): Promise<[number, number]> => {
    const times: [number[], number[]] = [[], []];
    for (let round = -5; round < ROUNDS; round++)
      for (const [index, desk] of desks.entries()) {
        const took = await act(desk);
        if (round >= 0) times[index]?.push(took);
      }
    return [median(times[0]), median(times[1])];
  };

  const [smallWeek, largeWeek] = await measured(open);
  const [smallPreview, largePreview] = await measured(preview);
  return [
    { what: "the week, 10,000 slots", ours: milliseconds(smallWeek) },
    {
      what: "the week, 1,000,000 slots",
      ours: milliseconds(largeWeek),
      ratio: largeWeek / smallWeek,
      aim: { atMost: 1.5 },
    },
    { what: "preview, 10,000 slots", ours: milliseconds(smallPreview) },
    {
      ...{ what: "preview, 1,000,000 slots", ours: milliseconds(largePreview), ratio: largePreview / smallPreview },
      aim: { atMost: 1.5 },
    },
  ];
});
