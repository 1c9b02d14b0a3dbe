import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/platform/database.js";
import { migrate } from "../../src/platform/migrate.js";
import { readRulebook } from "../../src/regulation/rulebook.js";
import { LEGAL_VALUES } from "../legal-values.js";

const ALL = fileURLToPath(new URL("../../../../drizzle", import.meta.url));

/** The migrations up to the one before the regulation, as they were released. */
const beforeTheRegulation = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "creneau-migrations-"));
  cpSync(ALL, folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  journal.entries = journal.entries.filter(({ idx }: { idx: number }) => idx <= 3);
  writeFileSync(file, JSON.stringify(journal));
  return folder;
};

test("a database with people and bookings in it takes the regulation in, and loses nothing", async () => {
  const folder = beforeTheRegulation();
  const clusterUrl = inject("clusterUrl");
  const name = `migrated_${process.pid}`;
  const admin = new pg.Client({ connectionString: clusterUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });

  await migrate(url.href, folder);
  const { db, close } = openDatabase(url.href, { poolSize: 1 });
  onTestFinished(close);
  const rows = async (query: string) => (await db.execute(query)).rows;
  await rows(`insert into departments (code, name, region_code, region_name, time_zone, holiday_zone)
    values ('93', 'Seine-Saint-Denis', '11', 'Île-de-France', 'Europe/Paris', 'metropole')`);
  await rows(`insert into candidates (id, kind, neph, birth_name, first_name, birth_date, email, department_code, theory_passed_on, categories)
    values (1, 'free', '990000000001', 'MARTIN', 'Camille', '2000-03-10', 'a@exemple.fr', '93', current_date - 100, '{B}'),
      (2, 'free', '990000000002', 'MARTIN', 'Lou', '1990-03-10', 'b@exemple.fr', '93', current_date - 100, '{B,C}'),
      (3, 'free', '250693100007', 'DURAND', 'Sam', '2000-03-10', 'sam@durand.fr', '93', current_date - 100, '{B}')`);

  await migrate(url.href);
  expect((await readRulebook(db)).values).toHaveLength(LEGAL_VALUES.length);
  expect(
    await rows("select id, training_path, medical_declaration, history_complete, version from candidates order by id"),
  ).toEqual([
    { id: 1, training_path: "traditional", medical_declaration: false, history_complete: true, version: 3 },
    { id: 2, training_path: "traditional", medical_declaration: false, history_complete: true, version: 4 },
    // A real person's file says what it said: what it does not say is not known.
    { id: 3, training_path: null, medical_declaration: null, history_complete: false, version: 1 },
  ]);
  expect(await rows("select candidate_id, phase, category, outcome from exam_results")).toEqual([
    { candidate_id: 2, phase: "off_road", category: "C", outcome: "passed" },
  ]);
  await migrate(url.href);
});
