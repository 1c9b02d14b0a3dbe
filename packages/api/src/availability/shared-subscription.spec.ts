import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CentreRow } from "../centres/centre.loader.js";
import { createBoard } from "../domain/availability/board.js";
import { createHistory } from "../domain/availability/history.js";
import type { CentreId, SlotId } from "../domain/id.js";
import type { Slot } from "../domain/slot.js";
import type { AvailabilityEvent } from "./availability.types.js";
import { createHub, type Hub } from "./hub.js";
import type { LoadedBoard } from "./load-board.js";
import { type Execute, type Sink, sharedSubscriptions } from "./shared-subscription.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const centre = { id: 1, timeZone: "Europe/Paris", departmentCode: "93" } as CentreRow;
const asked = { category: "B" as const };
const slotOf = (id: number, version: number): Slot => ({
  id: id as SlotId,
  centreId: 1 as CentreId,
  category: "B",
  phase: "on_road",
  startsAt: Date.UTC(2026, 11, 1 + id),
  civilDate: `2026-12-${String(1 + id).padStart(2, "0")}`,
  durationMinutes: 32,
  state: "open",
  publishedAt: null,
  version,
});

/** A database of twelve places, the board that follows it, and everybody who watches. */
const openWorld = () => {
  const open = new Map<number, Slot>([1, 2, 3].map((id) => [id, slotOf(id, 1)]));
  let lsn = 100n;
  let loaded: LoadedBoard;
  const hub: Hub = createHub();
  const load = (): void => {
    const board = createBoard(lsn);
    board.load(open.values());
    loaded = {
      board,
      history: createHistory(board.base, 30),
      reference: { centres: new Map([[1 as CentreId, centre]]), centresOf: new Map([["93", [1 as CentreId]]]) },
    };
    hub.onLive(loaded);
  };
  load();
  return {
    hub,
    open,
    commit(ids: readonly number[]): void {
      lsn += 8n;
      const rows = ids.map((id) => {
        const next = open.has(id) && Number(lsn) % 3 > 0 ? null : slotOf(id, Number(lsn));
        if (next) open.set(id, next);
        else open.delete(id);
        return { id: id as SlotId, shown: next };
      });
      const commit = loaded.board.apply(lsn, rows);
      if (commit.changes.length === 0) return;
      loaded.history.remember(commit);
      hub.onCommit(commit);
    },
    reload(): void {
      hub.onReloading();
      lsn += 8n;
      load();
    },
  };
};

/** The strict client of the protocol, at the end of a line that can be blocked. */
const reader = (after: string | null, known: ReadonlyMap<string, number>) => {
  const slots = new Map(known);
  let version = after;
  let buffered = 0;
  let isGone = false;
  const take = (event: AvailabilityEvent): void => {
    if (event.__typename === "AvailabilitySnapshot") {
      slots.clear();
      for (const slot of event.slots) slots.set(slot.id, slot.version);
      version = event.version;
      return;
    }
    expect(event.fromVersion).toBe(version);
    for (const id of event.closed) expect(slots.delete(id)).toBe(true);
    for (const slot of event.opened) expect(slots.has(slot.id)).toBe(false);
    for (const slot of event.changed) expect(slots.has(slot.id)).toBe(true);
    for (const slot of [...event.opened, ...event.changed]) slots.set(slot.id, slot.version);
    version = event.toVersion;
    expect(slots.size).toBe(event.totalOpen);
  };
  const sink: Sink = {
    send: (payload) => {
      expect(isGone).toBe(false);
      take(JSON.parse(payload.toString()) as AvailabilityEvent);
    },
    bufferedBytes: () => buffered,
    fail: (error) => {
      throw error;
    },
  };
  return {
    sink,
    slots,
    version: () => version,
    go: () => {
      isGone = true;
    },
    block: (bytes: number) => {
      buffered = bytes;
    },
  };
};

const bytesOf = (event: AvailabilityEvent) => Buffer.from(JSON.stringify(event));
const slowly: Execute = (event) =>
  new Promise((resolve) => setTimeout(() => resolve(bytesOf(event)), 7 + (bytesOf(event).length % 60)));

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("commit" as const),
      ids: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 120 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("join" as const), like: fc.option(fc.nat(20)) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("leave" as const), who: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("block" as const), who: fc.nat(20), bytes: fc.constantFrom(0, 5_000_000) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reload" as const) }) },
);

test.each([
  ["at once", bytesOf],
  ["after a while", slowly],
])("whatever happens, everybody's chain holds and ends at the present (operations answered %s)", async (_, execute) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 80 }), async (steps) => {
      const world = openWorld();
      const groups = sharedSubscriptions(world.hub);
      const watching: { reader: ReturnType<typeof reader>; leave: () => void }[] = [];
      const join = (after: string | null, known: ReadonlyMap<string, number>): void => {
        const joined = reader(after, known);
        const operation = { key: "same", asked, after: after === null ? null : BigInt(after), execute };
        watching.push({ reader: joined, leave: groups.join(operation, joined.sink) });
      };
      join(null, new Map());
      for (const next of steps) {
        if (next.do === "commit") world.commit(next.ids);
        else if (next.do === "wait") await vi.advanceTimersByTimeAsync(next.ms);
        else if (next.do === "reload") world.reload();
        else if (next.do === "join") {
          const like = next.like === null ? undefined : watching[next.like % watching.length]?.reader;
          join(like?.version() ?? null, like?.slots ?? new Map());
        } else if (next.do === "block") watching[next.who % watching.length]?.reader.block(next.bytes);
        else if (watching.length > 1)
          for (const { reader: gone, leave } of watching.splice(next.who % watching.length, 1)) {
            leave();
            gone.go();
          }
      }
      for (const { reader: each } of watching) each.block(0);
      await vi.advanceTimersByTimeAsync(2_000);
      const present = new Set([...world.open.values()].map(({ version }) => version));
      const versions = new Set(watching.map(({ reader: each }) => each.version()));
      expect(versions.size).toBe(1);
      for (const { reader: each } of watching) expect(new Set(each.slots.values())).toEqual(present);
      for (const { leave } of watching) leave();
      world.hub.close();
    }),
    { numRuns: 200 },
  );
});

test("members who are told the same cost one execution", async () => {
  const world = openWorld();
  const groups = sharedSubscriptions(world.hub);
  const execute = vi.fn(bytesOf);
  const readers = Array.from({ length: 50 }, () => reader(null, new Map()));
  for (const { sink } of readers) groups.join({ key: "same", asked, after: null, execute }, sink);
  expect(execute).toHaveBeenCalledTimes(1);
  world.commit([1]);
  await vi.advanceTimersByTimeAsync(0);
  expect(execute).toHaveBeenCalledTimes(2);
  for (let id = 2; id <= 9; id += 1) world.commit([id]);
  await vi.advanceTimersByTimeAsync(60);
  expect(execute).toHaveBeenCalledTimes(3);
});

test("an operation that has no answer ends its subscriptions and nobody else's", async () => {
  const world = openWorld();
  const groups = sharedSubscriptions(world.hub);
  const failed: unknown[] = [];
  const broken = { send: () => {}, bufferedBytes: () => 0, fail: (error: unknown) => void failed.push(error) };
  groups.join(
    {
      key: "broken",
      asked,
      after: null,
      execute: () => {
        throw new Error("no answer");
      },
    },
    broken,
  );
  const sound = reader(null, new Map());
  groups.join({ key: "sound", asked, after: null, execute: bytesOf }, sound.sink);
  expect(failed).toEqual([new Error("no answer")]);
  expect(sound.slots.size).toBe(3);
});
