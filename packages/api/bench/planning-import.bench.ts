import { pino } from "pino";
import { OPERATOR } from "../dist/imports/decider.js";
import { beginImport, importById } from "../dist/imports/import.store.js";
import { countRows } from "../dist/imports/list-rows.js";
import { runImport } from "../dist/imports/run-import.js";
import { PLANNING_IMPORTS } from "../dist/planning-imports/planning-import-kind.js";
import { systemClock } from "../dist/platform/clock.js";
import { openDatabase } from "../dist/platform/database.js";
import { openRulebook } from "../dist/regulation/rulebook.js";
import { benchmark } from "./kit/benchmark.ts";
import { runStatement, startBenchCluster } from "./kit/database.ts";
import type { Result } from "./kit/table.ts";

const ROWS = 100_000;
const EXAMINERS = 400;
const STARTS = [..."0123456"].map((n) => 480 + Number(n) * 32).concat([..."012345"].map((n) => 780 + Number(n) * 32));

const INSIDE = `A CSV file of ${ROWS.toLocaleString("en")} places of ${EXAMINERS} examiners, into a database of a demonstration of 100,000 places. Reading: the file as text, a
verdict on each row against centres, examiners, grids, holidays, absences and sessions, and the rows kept. Carrying out, row by row:
400 examiners' days a statement, each judged anew. All or nothing: one transaction. Peer: the sessions and places that come of it, by two
bare INSERT ... SELECT from a table that holds them, under the same constraints, triggers and indexes. The longest pause: how long
nobody else in the process got a turn while the file was read and carried out.`;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const two = (number: number): string => String(number).padStart(2, "0");

const planning = async (url: string): Promise<string> => {
  await runStatement(
    url,
    `insert into examiners (registration_number, department_code)
     select '99' || n, '93' from generate_series(1, ${EXAMINERS}) n`,
  );
  const days = await runStatement<{ day: string }>(
    url,
    `select to_char(d, 'DD/MM/YY') as day from generate_series(current_date + 7, current_date + 60, interval '1 day') d
     where extract(isodow from d) < 6 and not exists (select from public_holidays where date = d and zone = 'metropole')
     order by d limit 20`,
  );
  const lines = ["Date,Heure,Inspecteur,Nom,Centre,Departement"];
  for (const { day } of days)
    for (let examiner = 1; examiner <= EXAMINERS; examiner++)
      for (const minute of STARTS)
        if (lines.length <= ROWS)
          lines.push(`${day},${two(Math.floor(minute / 60))}:${two(minute % 60)},99${examiner},,Bobigny,93`);
  return lines.join("\r\n");
};

/** The longest time that nobody else got a turn, until it is stopped. */
const watchPauses = () => {
  let [longest, last] = [0, performance.now()];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last);
  };
};

/** The same database again: what one round has planned is no part of the next. */
const copyOf = async (url: string, name: string): Promise<string> => {
  const [admin, copy] = [new URL(url), new URL(url)];
  [admin.pathname, copy.pathname] = ["postgres", name];
  await runStatement(admin.href, `create database ${name} template ${new URL(url).pathname.slice(1)}`);
  return copy.href;
};

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const url = await cluster.demonstration("planning_import", 100_000);
  const bytes = Buffer.from(await planning(url));
  const [perRowUrl, allUrl, bareUrl] = [
    await copyOf(url, "per_row"),
    await copyOf(url, "everything"),
    await copyOf(url, "bare"),
  ];

  const round = async (database: string, mode: "per_row" | "all_or_nothing", expected: number) => {
    const opened = openDatabase(database, { poolSize: 4 });
    const rulebook = await openRulebook(opened.db, pino({ level: "fatal" }));
    const services = { database: opened.db, rulebook, clock: systemClock };
    const pause = watchPauses();
    const start = performance.now();
    const previewed = await PLANNING_IMPORTS.preview(services, { name: "planning.csv", bytes }, OPERATOR);
    if (previewed.kind !== "ImportPreviewed") throw new Error(previewed.kind);
    const read = performance.now() - start;
    const id = previewed.importId;
    await beginImport(opened.db, PLANNING_IMPORTS, id, mode, systemClock.now());
    await runImport(services, PLANNING_IMPORTS, id, mode, OPERATOR);
    const carriedOut = performance.now() - start - read;
    const longest = pause();
    const row = await importById(opened.db, PLANNING_IMPORTS, id);
    const changes = row ? (await countRows(opened.db, PLANNING_IMPORTS, row)).changes : -1;
    await opened.close();
    if (changes !== expected) throw new Error(`${changes} places were planned`);
    return { read, carriedOut, longest };
  };

  const perRow = await round(perRowUrl, "per_row", ROWS);
  const again = await round(perRowUrl, "per_row", 0);
  const all = await round(allUrl, "all_or_nothing", ROWS);

  // What came of it, as rows that only have to be written.
  const made =
    "where civil_date > current_date and examiner_id in (select id from examiners where registration_number like '99%')";
  const told = await runStatement<{ sessions: string; slots: string }>(
    perRowUrl,
    `select (select jsonb_agg(s) from exam_sessions s ${made})::text as sessions,
       (select jsonb_agg(l) from exam_slots l where session_id in (select id from exam_sessions ${made}))::text as slots`,
  );
  await runStatement(bareUrl, "create unlogged table made_sessions (like exam_sessions)");
  await runStatement(bareUrl, "create unlogged table made_slots (like exam_slots)");
  await runStatement(
    bareUrl,
    "insert into made_sessions select * from jsonb_populate_recordset(null::made_sessions, $1)",
    [told[0]?.sessions],
  );
  await runStatement(bareUrl, "insert into made_slots select * from jsonb_populate_recordset(null::made_slots, $1)", [
    told[0]?.slots,
  ]);
  const start = performance.now();
  await runStatement(bareUrl, "insert into exam_sessions select * from made_sessions");
  await runStatement(bareUrl, "insert into exam_slots select * from made_slots");
  const bare = performance.now() - start;

  const results: Result[] = [
    { what: "read and judged", ours: seconds(perRow.read) },
    {
      ...{ what: "carried out, row by row", ours: seconds(perRow.carriedOut), peer: seconds(bare) },
      ...{ ratio: perRow.carriedOut / bare, aim: { atMost: 5 } },
    },
    {
      ...{ what: "carried out, all or nothing", ours: seconds(all.carriedOut), peer: seconds(bare) },
      ...{ ratio: all.carriedOut / bare, aim: { atMost: 5 } },
    },
    { what: "the same file again, read", ours: seconds(again.read) },
    { what: "the same file again, carried out", ours: seconds(again.carriedOut) },
    { what: "longest pause of the process, row by row", ours: `${Math.round(perRow.longest)} ms` },
  ];
  return results;
});
