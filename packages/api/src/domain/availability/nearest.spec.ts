import { describe, expect, test } from "vitest";
import type { CentreId, SlotId } from "../id.js";
import type { Slot } from "../slot.js";
import { createBoard } from "./board.js";
import { type DateWindow, nearestSlots } from "./nearest.js";

const slot = (id: number, centreId: number, day: number, hour = 8): Slot => ({
  ...{ id: id as SlotId, centreId: centreId as CentreId, category: "B", phase: "on_road" },
  ...{ startsAt: Date.UTC(2026, 11, day, hour), civilDate: `2026-12-${String(day).padStart(2, "0")}` },
  ...{ durationMinutes: 32, state: "open", publishedAt: null, version: 1 },
});
const gone = slot(1, 1, 10);

type Place = readonly [centre: number, latitude: number, longitude: number];
const PARIS: Place = [1, 48.9, 2.4];

const alternatives = (
  open: readonly Slot[],
  count: number,
  { places = [PARIS], window = null }: { places?: readonly Place[]; window?: DateWindow | null } = {},
) => {
  const board = createBoard(1n);
  board.load(open);
  const positions = new Map(places.map(([id, latitude, longitude]) => [id as CentreId, { latitude, longitude }]));
  return nearestSlots(board, positions, gone, count, window).map(({ id }) => id);
};

describe("alternatives at the same centre", () => {
  test("come from both sides, closest in time first", () => {
    const open = [slot(2, 1, 7), slot(3, 1, 9), slot(4, 1, 12), slot(5, 1, 14), slot(6, 1, 10, 9), slot(7, 1, 10, 6)];
    expect(alternatives(open, 10)).toEqual([6, 7, 3, 4, 2, 5]);
    expect(alternatives(open, 3)).toEqual([6, 7, 3]);
  });

  test("equally far in time, the lower number comes first, and never the place itself", () => {
    expect(alternatives([slot(9, 1, 9), slot(8, 1, 11), gone, slot(3, 1, 10)], 10)).toEqual([3, 8, 9]);
  });

  test.each<[string, DateWindow, number[]]>([
    ["both ends are in", { from: "2026-12-09", to: "2026-12-12" }, [3, 4]],
    ["a day less at the beginning", { from: "2026-12-10", to: "2026-12-12" }, [4]],
    ["a day less at the end", { from: "2026-12-09", to: "2026-12-11" }, [3]],
  ])("lie in the window: %s", (_which, window, ids) => {
    expect(alternatives([slot(3, 1, 9), slot(4, 1, 12)], 10, { window })).toEqual(ids);
  });

  test("none of a category that has no open place at all", () => {
    expect(alternatives([], 10)).toEqual([]);
  });
});

describe("alternatives at the other centres", () => {
  const LYON: Place = [2, 45.8, 4.8];
  const MARSEILLE: Place = [3, 43.3, 5.4];

  test("follow centre by centre, closest first, and fill up the count", () => {
    const open = [slot(2, 3, 10), slot(3, 2, 30), slot(4, 1, 31), slot(5, 2, 11)];
    const places = [MARSEILLE, LYON, PARIS];
    expect(alternatives(open, 10, { places })).toEqual([4, 5, 3, 2]);
    expect(alternatives(open, 10, { places: places.toReversed() })).toEqual([4, 5, 3, 2]);
    expect(alternatives(open, 2, { places })).toEqual([4, 5]);
    expect(alternatives(open, 3, { places })).toEqual([4, 5, 3]);
  });

  test("equally far, the lower number comes first", () => {
    const twin: Place = [4, 43.3, 5.4];
    const open = [slot(2, 4, 10), slot(3, 3, 10)];
    expect(alternatives(open, 10, { places: [PARIS, twin, MARSEILLE] })).toEqual([3, 2]);
  });

  test("are all as far when nobody knows where the own centre is", () => {
    const open = [slot(2, 3, 10), slot(3, 2, 10), slot(4, 1, 10)];
    expect(alternatives(open, 10, { places: [MARSEILLE, LYON] })).toEqual([4, 3, 2]);
  });
});
