import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { CentreRow } from "../centres/centre.loader.js";
import { createBoard } from "../domain/availability/board.js";
import { createHistory } from "../domain/availability/history.js";
import type { CentreId, SlotId } from "../domain/id.js";
import type { Slot } from "../domain/slot.js";
import { createHub } from "./hub.js";
import type { LoadedBoard } from "./load-board.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const bobigny = { id: 1, timeZone: "Europe/Paris", departmentCode: "93" } as CentreRow;
const inSeineSaintDenis = { category: "B", departmentCode: "93" } as const;
const everywhere = { category: "B" } as const;
const unknown = expect.objectContaining({ extensions: expect.objectContaining({ code: "BAD_USER_INPUT" }) });

const slot: Slot = {
  id: 1 as SlotId,
  centreId: 1 as CentreId,
  category: "B",
  phase: "on_road",
  startsAt: Date.UTC(2026, 11, 1, 9),
  civilDate: "2026-12-01",
  durationMinutes: 32,
  state: "open",
  publishedAt: null,
  version: 1,
};

/** A board without slots; with or without the department of Seine-Saint-Denis. */
const loadedBoard = (base: bigint, { withDepartment = true } = {}): LoadedBoard => {
  const board = createBoard(base);
  return {
    board,
    history: createHistory(board.base, 30),
    reference: {
      centres: new Map(withDepartment ? [[1 as CentreId, bobigny]] : []),
      centresOf: new Map(withDepartment ? [["93", [1 as CentreId]]] : []),
    },
  };
};

const liveHub = () => {
  const hub = createHub();
  hub.onLive(loadedBoard(100n));
  const comeBackWithoutTheDepartment = () => {
    hub.onReloading();
    hub.onLive(loadedBoard(200n, { withDepartment: false }));
  };
  return { hub, comeBackWithoutTheDepartment };
};

test("a reload that no longer knows a filter fails its readers, and its channel hears of no commit any more", async () => {
  const { hub, comeBackWithoutTheDepartment } = liveHub();
  const reader = hub.events(inSeineSaintDenis, null);
  await reader.next();
  const pending = reader.next();
  comeBackWithoutTheDepartment();
  await expect(pending).rejects.toEqual(unknown);

  for (const version of [208n, 216n]) {
    hub.onCommit({ version, changes: [{ before: null, after: slot }] });
    await Promise.resolve();
  }
  expect(vi.getTimerCount()).toBe(0);
});

test("the lost channel serves no newcomer, even while its reader has not asked again", async () => {
  const { hub, comeBackWithoutTheDepartment } = liveHub();
  const reader = hub.events(inSeineSaintDenis, null);
  await reader.next();
  comeBackWithoutTheDepartment();
  expect(() => hub.events(inSeineSaintDenis, null)).toThrow(unknown);
  await expect(reader.next()).rejects.toEqual(unknown);
});

test("a reader who is lost may leave another channel meanwhile: nothing is brought there either", async () => {
  const { hub, comeBackWithoutTheDepartment } = liveHub();
  const onTick = vi.fn();
  const lost = hub.watch(inSeineSaintDenis, { onTick, onLost: () => other.stop() });
  const other = hub.watch(everywhere, { onTick, onLost: () => {} });
  comeBackWithoutTheDepartment();
  lost.stop();
  for (const version of [208n, 216n]) {
    hub.onCommit({ version, changes: [{ before: null, after: slot }] });
    await Promise.resolve();
  }
  expect(onTick).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test("callers who mean the same share a channel, and those who do not share none", () => {
  const { hub } = liveHub();
  const watcher = { onTick: () => {}, onLost: () => {} };
  const channel = (asked: object) => hub.watch({ category: "B", ...asked }, watcher).channel;
  const near = { near: { latitude: 48.9, longitude: 2.4 }, withinKm: 20 };
  expect(channel({ weekdays: ["friday", "monday", "friday"] })).toBe(channel({ weekdays: ["monday", "friday"] }));
  expect(channel({ startsFrom: null, weekdays: null })).toBe(channel({}));
  const others = [
    ...[{}, near, { ...near, withinKm: 21 }, { ...near, near: { latitude: 48.9, longitude: 2.5 } }],
    ...[
      { communeCode: "75056", withinKm: 20 },
      { communeCode: "93008", withinKm: 20 },
    ],
    ...[{ weekdays: ["monday"] }, { startsFrom: "08:00" }, { startsBefore: "08:00" }],
  ];
  expect(new Set(others.map(channel)).size).toBe(others.length);
});
