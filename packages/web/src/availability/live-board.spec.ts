import { describe, expect, test } from "vitest";
import {
  FRESH_MILLISECONDS,
  GONE_MILLISECONDS,
  type LiveBoard,
  nextBoard,
  type Place,
  renderedBoard,
} from "./live-board";

const place = (id: string, date = "2026-12-01"): Place => ({
  id,
  centreId: "rosny",
  date,
  localTime: "08:00",
  phase: "ON_ROAD",
});
const ids = (board: LiveBoard) => [...board.places.keys()].sort();
const snapshot = (version: string, places: Place[], { held = [], at = 0 }: { held?: Place[]; at?: number } = {}) =>
  ({ kind: "snapshot", version, places, held, at }) as const;
const live = (...places: Place[]) => nextBoard(renderedBoard([]), snapshot("0/10", places));
type Change = { [List in "opened" | "changed" | "held"]?: Place[] } & { [Ids in "closed" | "released"]?: string[] };
const delta = (change: Change & { from?: string; at?: number }) =>
  ({
    kind: "delta",
    fromVersion: change.from ?? "0/10",
    toVersion: "0/20",
    opened: change.opened ?? [],
    changed: change.changed ?? [],
    closed: change.closed ?? [],
    held: change.held ?? [],
    released: change.released ?? [],
    at: change.at ?? 1_000,
  }) as const;

describe("a board that follows its places", () => {
  test("a place that somebody is booking is no longer free, and not gone; to a screen reader it is one place fewer", () => {
    const board = nextBoard(live(place("a"), place("b")), delta({ closed: ["a"], held: [place("a")] }));
    expect([ids(board), [...board.held.keys()], [...board.gone.keys()]]).toEqual([["b"], ["a"], []]);
    expect(board.untold.closed).toEqual([place("a")]);
  });

  test.each([
    ["confirmed: gone, and no news any more", { released: ["a"] }, { free: [], gone: ["a"], fresh: [] }],
    ["lapsed: free again, and new", { released: ["a"], opened: [place("a")] }, { free: ["a"], gone: [], fresh: ["a"] }],
  ])("a place that was being booked is %s", (_, change, expected) => {
    const held = nextBoard(live(), delta({ held: [place("a")] }));
    const board = nextBoard(held, delta({ from: "0/20", ...change }));
    expect(board.held.size).toBe(0);
    expect({ free: ids(board), gone: [...board.gone.keys()], fresh: [...board.fresh.keys()] }).toEqual(expected);
    expect(board.untold.closed).toEqual([]);
  });

  test("a place that is offered to the next while it fades is being booked, and no longer gone", () => {
    const held = nextBoard(live(), delta({ held: [place("a")] }));
    const between = nextBoard(held, delta({ from: "0/20", released: ["a"] }));
    const board = nextBoard(between, delta({ from: "0/20", held: [place("a")] }));
    expect([[...board.held.keys()], board.gone.size]).toEqual([["a"], 0]);
  });

  test("a snapshot says what is being booked, whatever was thought", () => {
    const rendered = renderedBoard([place("a")], [place("b")]);
    const board = nextBoard(rendered, snapshot("0/10", [place("b")], { held: [place("a")] }));
    expect([ids(board), [...board.held.keys()], board.gone.size]).toEqual([["b"], ["a"], 0]);
  });

  test("before the first snapshot nothing is known to be complete", () => {
    expect(renderedBoard([place("a")])).toMatchObject({ version: null, isComplete: false, connection: "connecting" });
  });

  test("the first snapshot replaces what was rendered; only the rendered day can tell what moved", () => {
    const rendered = renderedBoard([place("a"), place("b")]);
    const board = nextBoard(rendered, snapshot("0/10", [place("b"), place("c"), place("d", "2026-12-02")], { at: 5 }));
    expect(ids(board)).toEqual(["b", "c", "d"]);
    expect([...board.gone.keys()]).toEqual(["a"]);
    expect([...board.fresh.keys()]).toEqual(["c"]);
    expect(board).toMatchObject({ version: "0/10", isComplete: true, connection: "live", updatedAt: 5 });
  });

  test("a delta that starts from our version is applied whole", () => {
    const board = nextBoard(live(place("a"), place("b")), delta({ opened: [place("c")], closed: ["a"] }));
    expect(ids(board)).toEqual(["b", "c"]);
    expect(board.version).toBe("0/20");
    expect([...board.gone.keys()]).toEqual(["a"]);
    expect([...board.fresh.keys()]).toEqual(["c"]);
  });

  test("a delta with a gap changes no place: the version is forgotten, so that a snapshot is asked for", () => {
    const before = live(place("a"));
    const board = nextBoard(before, delta({ from: "0/15", closed: ["a"] }));
    expect(board.version).toBeNull();
    expect(board.places).toBe(before.places);
    expect(nextBoard(board, delta({ closed: ["a"] })).places).toBe(before.places);
  });

  test("after a gap the snapshot marks what moved meanwhile, on every day", () => {
    const gap = nextBoard(live(place("a"), place("b", "2026-12-02")), delta({ from: "0/15" }));
    const board = nextBoard(gap, snapshot("0/30", [place("c", "2026-12-03")], { at: 9 }));
    expect([...board.gone.keys()].sort()).toEqual(["a", "b"]);
    expect([...board.fresh.keys()]).toEqual(["c"]);
  });

  test("a changed place keeps its identity and is neither new nor gone", () => {
    const board = nextBoard(live(place("a")), delta({ changed: [{ ...place("a"), localTime: "09:04" }] }));
    expect(board.places.get("a")?.localTime).toBe("09:04");
    expect(board.gone.size + board.fresh.size).toBe(0);
  });

  test("closing a place that we do not have is no news", () => {
    expect(nextBoard(live(), delta({ closed: ["zz"] })).untold.closed).toEqual([]);
  });

  test("a place that comes back while it fades is new again, not both", () => {
    const gone = nextBoard(live(place("a")), delta({ closed: ["a"] }));
    const back = nextBoard(gone, delta({ from: "0/20", opened: [place("a")], at: 1_500 }));
    expect([back.gone.has("a"), back.fresh.has("a")]).toEqual([false, true]);
  });

  test.each([
    ["just before", GONE_MILLISECONDS - 1, true],
    ["at", GONE_MILLISECONDS, false],
  ])("a place that went is shown for 4 seconds: %s", (_, elapsed, isShown) => {
    const board = nextBoard(live(place("a")), delta({ closed: ["a"], at: 0 }));
    expect(nextBoard(board, { kind: "settle", at: elapsed }).gone.has("a")).toBe(isShown);
  });

  test("a new place is called new for 20 seconds; settling nothing keeps the same board", () => {
    const board = nextBoard(live(), delta({ opened: [place("a")], at: 0 }));
    expect(nextBoard(board, { kind: "settle", at: FRESH_MILLISECONDS - 1 })).toBe(board);
    expect(nextBoard(board, { kind: "settle", at: FRESH_MILLISECONDS }).fresh.size).toBe(0);
  });

  test("news add up until they are told", () => {
    const one = nextBoard(live(place("a"), place("b")), delta({ closed: ["a"] }));
    const two = nextBoard(one, delta({ from: "0/20", closed: ["b"], opened: [place("c")] }));
    expect(two.untold.closed.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(two.untold.opened.map(({ id }) => id)).toEqual(["c"]);
    expect(nextBoard(two, { kind: "told" }).untold).toEqual({ opened: [], closed: [] });
  });

  test("a board with too many places to follow stays as it was rendered, and says so", () => {
    const board = nextBoard(renderedBoard([place("a")]), { kind: "tooBroad" });
    expect(board).toMatchObject({ connection: "tooBroad", isComplete: false });
    expect(ids(board)).toEqual(["a"]);
  });

  test("a lost connection keeps places and version, to resume from; a heartbeat then proves nothing", () => {
    const lost = nextBoard(live(place("a")), { kind: "lost", isOnline: false });
    expect(lost).toMatchObject({ connection: "offline", version: "0/10" });
    expect(nextBoard(lost, { kind: "heartbeat", at: 99 }).updatedAt).toBe(0);
    expect(nextBoard(lost, { kind: "lost", isOnline: true }).connection).toBe("reconnecting");
    expect(nextBoard(lost, delta({})).connection).toBe("live");
  });

  test("while the API reads its places again only a snapshot makes the board live: no heartbeat, no late delta", () => {
    const before = live(place("a"));
    const board = nextBoard(before, { kind: "reloading" });
    expect(board).toMatchObject({ connection: "reconnecting", version: null, updatedAt: 0 });
    expect(board.places).toBe(before.places);
    expect(nextBoard(board, { kind: "heartbeat", at: 99 })).toBe(board);
    expect(nextBoard(board, delta({ closed: ["a"] }))).toMatchObject({ connection: "reconnecting", updatedAt: 0 });
    const back = nextBoard(board, snapshot("0/30", [], { at: 9 }));
    expect(back).toMatchObject({ connection: "live", version: "0/30", updatedAt: 9 });
    expect([...back.gone.keys()]).toEqual(["a"]);
  });
});
