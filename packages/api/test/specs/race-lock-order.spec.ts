import { sql } from "drizzle-orm";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Api, startApi } from "../client.js";
import { soon } from "../graphql-socket.js";
import { hold } from "../hold-calls.js";
import { deadlocksIn } from "../race-harness.js";
import { createWorld, type SignedInCandidate, type World } from "../world.js";

let world: World;
let api: Api;
let camille: SignedInCandidate;
let slot: { id: number };
beforeEach(async () => {
  world = await createWorld();
  await world.policy("hold.rush_rate", 0);
  // Before the API: a centre that comes later has it read everything again, which waits for whoever holds a lock.
  [slot, camille] = [await world.slot(), await world.candidate()];
  api = await startApi(world, { sweeps: false });
});
afterEach(async () => {
  await world.close();
});

/** What every statement of ours does, slot before candidate, and the same the other way round. */
const IN_ORDER = `with slot as (select id from exam_slots where id = $1 for update),
  candidate as (select c.id from candidates c, slot where c.id = $2 for update of c) select from candidate`;
const REVERSED = `with candidate as (select id from candidates where id = $2 for update),
  slot as (select s.id from exam_slots s, candidate where s.id = $1 for update of s) select from slot`;

/** The hold of ours, while it waits for one of these. */
const holdWaitsFor = async (...pids: readonly number[]): Promise<number | null> => {
  // On a connection of its own: within a transaction PostgreSQL tells the activity of its beginning.
  const { rowCount } = await world.db.execute(
    sql`select from pg_stat_activity where datname = current_database() and query like 'with "slot" as%'
      and pg_blocking_pids(pid) && ${sql.param(pids)}::int[]`,
  );
  return rowCount;
};

const connected = async () => {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  const [{ pid }] = (await client.query("select pg_backend_pid() as pid")).rows as [{ pid: number }];
  const lock = async (table: string, id: number) => {
    await client.query("begin");
    await client.query(`select from ${table} where id = $1 for update`, [id]);
  };
  return { client, pid, lock };
};

/**
 * A hold of ours and another statement want the same slot and candidate, and meet halfway: each waits for its first row, then the slot
 * is let go, which the hold takes, and then the candidate. Answers the deadlocks that there were, once the connections of the API have
 * told theirs.
 */
const deadlocksAfterMeeting = async (other: string): Promise<number> => {
  const [ofSlot, ofCandidate, rival] = [await connected(), await connected(), await connected()];
  const isBlocked = async () => {
    const { rows } = await world.db.execute<{ blocked: boolean }>(
      sql`select cardinality(pg_blocking_pids(${rival.pid})) > 0 as blocked`,
    );
    return rows[0]?.blocked;
  };
  await ofSlot.lock("exam_slots", slot.id);
  await ofCandidate.lock("candidates", camille.id);
  const held = hold(api, camille, slot);
  await soon(() => holdWaitsFor(ofSlot.pid)).toBe(1);
  const met = rival.client.query(other, [slot.id, camille.id]).catch(() => {});
  await soon(isBlocked).toBe(true);
  await ofSlot.client.query("commit");
  await soon(() => holdWaitsFor(ofCandidate.pid, rival.pid)).toBe(1);
  await ofCandidate.client.query("commit");
  await Promise.all([held, met]);
  await Promise.all([ofSlot, ofCandidate, rival].map(({ client }) => client.end()));
  await api.close();
  return deadlocksIn(world);
};

it("the harness sees a statement that takes its locks in another order: they wait in a circle", async () => {
  expect(await deadlocksAfterMeeting(REVERSED)).toBeGreaterThan(0);
});

it("in the order of ours nobody waits in a circle", async () => {
  expect(await deadlocksAfterMeeting(IN_ORDER)).toBe(0);
});
