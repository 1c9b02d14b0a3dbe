import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Api, startApi } from "../client.js";
import { soon } from "../graphql-socket.js";
import { hold, release } from "../hold-calls.js";
import { deadlocksIn } from "../race-harness.js";
import { createWorld, type World } from "../world.js";

let world: World;
let api: Api;
beforeEach(async () => {
  world = await createWorld();
  await world.policy("hold.rush_rate", 0);
  api = await startApi(world, { sweeps: false });
});
afterEach(async () => {
  await api.close();
  await world.close();
});

/** What every statement of ours does, slot before candidate, and the same the other way round. */
const IN_ORDER = `with slot as (select id from exam_slots where id = $1 for update),
  candidate as (select c.id from candidates c, slot where c.id = $2 for update of c) select from candidate`;
const REVERSED = `with candidate as (select id from candidates where id = $2 for update),
  slot as (select s.id from exam_slots s, candidate where s.id = $1 for update of s) select from slot`;

const connected = async () => {
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  return client;
};

/**
 * A hold of ours and another statement want the same slot and candidate. Both rows are locked until each of the two waits for its first
 * one; let go, they meet halfway. Whether in a circle depends on who wakes first, so it is done again and again.
 */
const meet = async (other: string, rounds: number): Promise<void> => {
  const [gate, rival] = [await connected(), await connected()];
  const waiting = async () => {
    const found = await gate.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return found.rowCount;
  };
  const [slot, camille] = [await world.slot(), await world.candidate()];
  for (let round = 0; round < rounds; round++) {
    await gate.query("begin");
    await gate.query("select from exam_slots where id = $1 for update", [slot.id]);
    await gate.query("select from candidates where id = $1 for update", [camille.id]);
    const held = hold(api, camille, slot);
    await soon(waiting).toBe(1);
    const rivals = rival.query(other, [slot.id, camille.id]).catch(() => {});
    await soon(waiting).toBe(2);
    await gate.query("commit");
    const [{ hold: kept }] = await Promise.all([held, rivals]);
    await release(api, camille, kept?.id ?? "");
  }
  await Promise.all([gate.end(), rival.end()]);
};

it("the harness sees a statement that takes its locks in another order: they wait in a circle", async () => {
  await meet(REVERSED, 12);
  await api.close();
  expect(await deadlocksIn(world)).toBeGreaterThan(0);
  api = await startApi(world, { sweeps: false });
});

it("in the order of ours nobody waits in a circle, however often they meet", async () => {
  await meet(IN_ORDER, 12);
  await api.close();
  expect(await deadlocksIn(world)).toBe(0);
  api = await startApi(world, { sweeps: false });
});
