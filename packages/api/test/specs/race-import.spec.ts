import { auditLog, candidates, entryRequests } from "@creneau/schema";
import { and, eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  apply,
  changeDepartment,
  confirmedEntry,
  entryOf,
  importRowsOf,
  invite,
  ministryRow,
  sendFile,
  untilApplied,
} from "../entry-calls.js";
import { soon } from "../graphql-socket.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token } = await world.officer("administrator", []);
await changeDepartment(api, token, "open", world.day(0));

const waitingStatements = async (): Promise<number> => {
  const { rows } = await world.db.execute(
    sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length;
};

/** Locks somebody's request until two statements wait for it: by then both have been decided on the same facts. */
const decidedTogether = async <Result>(neph: string, act: () => Promise<Result>): Promise<Result> => {
  const { result } = await world.db.transaction(async (lock) => {
    await lock.execute(sql`select from entry_requests where neph = ${neph} for update`);
    const started = act();
    await soon(waitingStatements).toBeGreaterThan(1);
    // Not the promise alone: the lock would wait for the calls.
    return { result: started };
  });
  return result;
};

const importedTwiceAtOnce = async (number: number): Promise<number> => {
  const stated = await confirmedEntry(world, api, number);
  const file = JSON.stringify([ministryRow(world, stated)]);
  const sent = await Promise.all([sendFile(api, file, { token }), sendFile(api, file, { token })]);
  const ids = sent.map(({ importId = "" }) => importId);
  await decidedTogether(stated.neph, () => Promise.all(ids.map((id) => apply(api, token, id))));
  await Promise.all(ids.map((id) => untilApplied(api, token, id)));
  const { id } = await entryOf(world, stated.neph);
  return world.db.$count(auditLog, and(eq(auditLog.entryRequestId, id), eq(auditLog.action, "entry_verify")));
};

test("two officers import the same file at once: the request is decided once", async () => {
  expect(await importedTwiceAtOnce(1)).toBe(1);
});

test("two officers send a wave at once: each person is invited once", async () => {
  await invite(api, token, 1000);
  const people = await Promise.all([10, 11, 12].map((number) => confirmedEntry(world, api, number)));
  await importRowsOf(
    api,
    token,
    people.map((stated) => ministryRow(world, stated)),
  );
  const first = people[0]?.neph ?? "";
  const answers = await decidedTogether(first, () => Promise.all([invite(api, token, 3), invite(api, token, 3)]));
  expect(answers.map(({ invited }) => Number(invited)).sort()).toEqual([0, 3]);
  const nephs = people.map(({ neph }) => neph);
  expect(await world.db.$count(candidates, inArray(candidates.neph, nephs))).toBe(3);
});

test("without the guard of the version the same race is seen to decide twice", async () => {
  await world.db.execute(sql`
    create function keep_version() returns trigger language plpgsql as 'begin new.version := old.version; return new; end';
    create trigger no_guard before update on entry_requests for each row execute function keep_version()`);
  expect(await importedTwiceAtOnce(20)).toBe(2);
  await world.db.execute(sql`drop trigger no_guard on entry_requests`);
  expect(await world.db.$count(entryRequests, eq(entryRequests.state, "verified"))).toBeGreaterThan(0);
});
