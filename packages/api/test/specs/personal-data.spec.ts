import { auditLog, candidates, heldLicences, idempotencyRecords, sessions } from "@creneau/schema";
import { eq, getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { NOT_PERSONAL, PERSONAL_TABLES } from "../../src/account/personal-tables.js";
import { book } from "../booking-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();

type Rows = Record<string, unknown>[];
type Data = Record<string, Rows> & { exportedAt: string };

const exported = async (token: string): Promise<Data> => {
  const { viewer } = await api.query<{ viewer: { personalData: Data } }>("{ viewer { personalData } }", {}, { token });
  return viewer.personalData;
};

/** Tables of the database that name a candidate or a user: by a foreign key, or by the name of a column. */
const tablesAboutPeople = async (): Promise<string[]> => {
  const { rows } = await world.db.execute<{ name: string }>(`
    select conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid in ('candidates'::regclass, 'users'::regclass, 'entry_requests'::regclass)
    union
    select table_name::text from information_schema.columns
    where table_schema = 'public' and column_name in ('candidate_id', 'user_id', 'email')`);
  return rows.map(({ name }) => name);
};

test("every table that names a candidate or a user has its place in the plan of export and deletion", async () => {
  const tables = await tablesAboutPeople();
  expect(tables).toContain("bookings");
  const planned = { ...PERSONAL_TABLES, ...NOT_PERSONAL };
  expect(tables.filter((table) => !Object.hasOwn(planned, table))).toEqual([]);
});

test("the export holds every column of one's own rows, in every table of the plan", async () => {
  const camille = await world.candidate();
  await world.results(camille, { phase: "on_road", category: "B", outcome: "failed", takenOn: world.day(-90) });
  await world.db.insert(heldLicences).values({ candidateId: camille.id, category: "AM", obtainedOn: "2016-05-01" });
  const { booking } = await book(api, camille, await world.slot());
  const data = await exported(camille.token);

  expect(Object.keys(data).toSorted()).toEqual(["exportedAt", ...Object.keys(PERSONAL_TABLES)].toSorted());
  expect(data.candidates).toHaveLength(1);
  const columns = Object.values(getTableColumns(candidates)).map(({ name }) => name);
  expect(Object.keys(data.candidates?.[0] ?? {}).toSorted()).toEqual(columns.toSorted());
  expect(data.candidates?.[0]).toMatchObject({ neph: camille.neph, email: camille.email });
  expect(data.exam_results).toMatchObject([{ outcome: "failed" }]);
  expect(data.held_licences).toMatchObject([{ category: "AM", obtained_on: "2016-05-01" }]);
  expect(data.bookings).toHaveLength(1);
  expect(booking).toBeDefined();
  const [logged] = await world.db.select().from(auditLog).where(eq(auditLog.candidateId, camille.id));
  expect(data.audit_log).toMatchObject([{ id: logged?.id, action: "book" }]);
  const records = await world.db
    .select()
    .from(idempotencyRecords)
    .where(eq(idempotencyRecords.candidateId, camille.id));
  expect(data.idempotency_records).toMatchObject(records.map(({ key }) => ({ key })));
});

test("the export holds no secret that opens a sign-in, and nothing of anybody else", async () => {
  const [camille, dominique] = await world.candidates(2);
  if (!camille || !dominique) throw new Error("two candidates were asked for");
  await book(api, dominique, await world.slot());
  const data = await exported(camille.token);
  const text = JSON.stringify(data);
  for (const { token } of await world.db.select().from(sessions)) expect(text).not.toContain(token);
  for (const secret of [dominique.neph, dominique.email ?? "", dominique.userId ?? ""])
    expect(text).not.toContain(secret);
  expect(data.sessions).toHaveLength(1);
  expect(data.bookings).toEqual([]);
});

test("without a sign-in there is nothing to export", async () => {
  const { viewer } = await api.query<{ viewer: unknown }>("{ viewer { personalData } }");
  expect(viewer).toBeNull();
});
