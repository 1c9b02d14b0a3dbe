import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Api, startApi } from "../client.js";
import { soon } from "../graphql-socket.js";
import { hold, release } from "../hold-calls.js";
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

const ROUNDS = 12;
const HOLD_WAITS = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
  and query like 'with "slot" as%'`;

const connected = async () => {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  return client;
};

/**
 * A hold of ours and another statement want the same slot and candidate. Both rows are locked until each of the two waits for its first
 * one; let go, they meet halfway. Whether in a circle depends on who wakes first, so it is done again and again, or until the other one
 * was broken off. Answers the deadlocks that there were, once the connections of the API have told theirs.
 */
const deadlocksAfterMeeting = async (other: string): Promise<number> => {
  const [gate, rival] = [await connected(), await connected()];
  const [{ pid }] = (await rival.query("select pg_backend_pid() as pid")).rows as [{ pid: number }];
  const isBlocked = async () =>
    (await gate.query("select cardinality(pg_blocking_pids($1)) > 0 as blocked", [pid])).rows[0]?.blocked;
  const someoneWaits = async () => (await gate.query(HOLD_WAITS)).rowCount;
  let isBroken = false;
  for (let round = 0; round < ROUNDS && !isBroken; round++) {
    await gate.query("begin");
    await gate.query("select from exam_slots where id = $1 for update", [slot.id]);
    await gate.query("select from candidates where id = $1 for update", [camille.id]);
    const held = hold(api, camille, slot);
    await soon(someoneWaits).toBeGreaterThan(0);
    const met = rival.query(other, [slot.id, camille.id]).catch(({ code }: { code: string }) => {
      isBroken = code === "40P01";
    });
    await soon(isBlocked).toBe(true);
    await gate.query("commit");
    const [{ hold: kept }] = await Promise.all([held, met]);
    await release(api, camille, kept?.id ?? "");
  }
  await Promise.all([gate.end(), rival.end()]);
  await api.close();
  return deadlocksIn(world);
};

it("the harness sees a statement that takes its locks in another order: they wait in a circle", async () => {
  expect(await deadlocksAfterMeeting(REVERSED)).toBeGreaterThan(0);
});

it("in the order of ours nobody waits in a circle, however often they meet", async () => {
  expect(await deadlocksAfterMeeting(IN_ORDER)).toBe(0);
});
