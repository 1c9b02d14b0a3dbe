import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CentreId, SlotId } from "../id.js";
import type { Slot } from "../slot.js";
import { type Board, createBoard } from "./board.js";
import type { Commit, RowChange } from "./change.js";
import { covers, type Filter, filterOf } from "./filter.js";
import { createHistory, type NetChange } from "./history.js";
import { nearestSlots } from "./nearest.js";
import { byPosition } from "./shelf.js";

const slotOf = (
  facts: Partial<{ id: number; centreId: number; day: number; hour: number; version: number }> & {
    category?: Slot["category"];
    state?: Slot["state"];
  } = {},
): Slot => {
  const { id = 1, centreId = 1, day = 1, hour = 8, version = 1, category = "B", state = "open" } = facts;
  return {
    id: id as SlotId,
    centreId: centreId as CentreId,
    category,
    phase: "on_road",
    startsAt: Date.UTC(2026, 11, day, hour),
    civilDate: `2026-12-${String(day).padStart(2, "0")}`,
    durationMinutes: 32,
    state,
    publishedAt: null,
    version,
  };
};
type Asked = Omit<Parameters<typeof filterOf>[0], "category" | "centreIds"> & {
  category: Slot["category"];
  centreIds: number[];
};
/** All centres of this file keep the time of Greenwich. */
const minuteOf = ({ startsAt }: Slot) => (startsAt / 60_000) % 1_440;
const wanted = (facts: Partial<Asked> = {}): Filter =>
  filterOf(
    {
      ...facts,
      category: facts.category ?? "B",
      centreIds: (facts.centreIds as CentreId[] | undefined) ?? null,
      from: facts.from ?? null,
      to: facts.to ?? null,
    },
    minuteOf,
  );
const everything = { first: 10_000, after: null };
const nothing: NetChange = { opened: [], changed: [], closed: [], held: [], released: [] };
const opened = (slot: Slot): RowChange => ({ id: slot.id, shown: slot });
const held = (facts: Parameters<typeof slotOf>[0]): RowChange => opened(slotOf({ ...facts, state: "held" }));
const closed = (id: number): RowChange => ({ id: id as SlotId, shown: null });

const idsIn = (net: NetChange | null) =>
  net && {
    ...{ opened: net.opened.map(({ id }) => id), changed: net.changed.map(({ id }) => id), closed: net.closed },
    ...{ held: net.held.map(({ id }) => id), released: net.released },
  };

describe("what the board shows", () => {
  const board = createBoard(100n);
  board.load([
    slotOf({ id: 1, centreId: 1, day: 3 }),
    slotOf({ id: 2, centreId: 1, day: 1, hour: 9 }),
    slotOf({ id: 3, centreId: 2, day: 1, hour: 8 }),
    slotOf({ id: 4, centreId: 2, day: 1, hour: 9 }),
    slotOf({ id: 5, centreId: 1, day: 1, category: "A" }),
  ]);

  test.each([
    ["everything of a category, by start then id", wanted(), [3, 2, 4, 1]],
    ["one centre", wanted({ centreIds: [1] }), [2, 1]],
    ["a centre nobody knows", wanted({ centreIds: [99] }), []],
    ["no centre at all", wanted({ centreIds: [] }), []],
    ["another category", wanted({ category: "A" }), [5]],
    ["from a date, included", wanted({ from: "2026-12-03" }), [1]],
    ["until a date, included", wanted({ to: "2026-12-01" }), [3, 2, 4]],
    ["between two dates that leave nothing", wanted({ from: "2026-12-02", to: "2026-12-02" }), []],
    // 1 December 2026 is a Tuesday.
    ["on a day of the week", wanted({ weekdays: ["tuesday"] }), [3, 2, 4]],
    ["on days of the week that leave nothing", wanted({ weekdays: ["monday", "sunday"] }), []],
    ["from an hour, included", wanted({ startsFrom: 540 }), [2, 4]],
    ["before an hour, excluded", wanted({ startsBefore: 540 }), [3, 1]],
    ["on a day of the week at an hour", wanted({ weekdays: ["thursday"], startsFrom: 480, startsBefore: 481 }), [1]],
  ])("%s", (_, filter, ids) => {
    const snapshot = board.snapshot(filter, everything);
    expect(snapshot.slots.map(({ id }) => id)).toEqual(ids);
    expect(snapshot.totalOpen).toBe(ids.length);
    expect(board.totals(filter)).toEqual({ open: ids.length, held: 0 });
  });

  test("days carry the count of the whole filter, and empty days do not appear", () => {
    expect(board.snapshot(wanted(), { first: 0, after: null })).toEqual({
      version: 100n,
      slots: [],
      held: [],
      hasNextPage: true,
      days: [
        { date: "2026-12-01", open: 3, held: 0 },
        { date: "2026-12-03", open: 1, held: 0 },
      ],
      totalOpen: 4,
      totalHeld: 0,
    });
  });

  test("a slot is found by its number while it is open, and all are counted", () => {
    const few = createBoard(100n);
    few.load([slotOf({ id: 1 }), slotOf({ id: 2 })]);
    expect([few.open(1 as SlotId), few.size()]).toEqual([slotOf({ id: 1 }), 2]);
    few.apply(108n, [closed(1)]);
    expect([few.open(1 as SlotId), few.size()]).toEqual([undefined, 1]);
  });

  test("days come in order though centres do not have the same ones, and a day that was emptied is gone", () => {
    const uneven = createBoard(100n);
    uneven.load([
      slotOf({ id: 1, centreId: 1, day: 3 }),
      slotOf({ id: 2, centreId: 2, day: 1 }),
      slotOf({ id: 3, day: 2 }),
    ]);
    const days = () => uneven.snapshot(wanted(), everything).days.map(({ date }) => date);
    expect(days()).toEqual(["2026-12-01", "2026-12-02", "2026-12-03"]);
    uneven.apply(108n, [closed(3)]);
    expect(days()).toEqual(["2026-12-01", "2026-12-03"]);
  });

  test("a page continues exactly after the last slot of the one before", () => {
    const first = board.snapshot(wanted(), { first: 2, after: null });
    const after = first.slots.at(-1) ?? null;
    const second = board.snapshot(wanted(), { first: 2, after });
    expect([...first.slots, ...second.slots].map(({ id }) => id)).toEqual([3, 2, 4, 1]);
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
  });
});

describe("a place that somebody is booking", () => {
  const story = () => {
    const board = createBoard(100n);
    board.load([slotOf({ id: 1, hour: 8 }), slotOf({ id: 2, hour: 9 }), slotOf({ id: 3, day: 2 })]);
    return { board, history: createHistory(board.base, 10) };
  };

  test("is shown apart, counts for nothing that is open, and keeps its day on the board", () => {
    const { board } = story();
    board.apply(108n, [held({ id: 1, hour: 8 }), held({ id: 3, day: 2 })]);
    const shown = board.snapshot(wanted(), everything);
    expect([shown.slots.map(({ id }) => id), shown.held.map(({ id }) => id)]).toEqual([[2], [1, 3]]);
    expect(shown).toMatchObject({ totalOpen: 1, totalHeld: 2, version: 108n });
    expect(shown.days).toEqual([
      { date: "2026-12-01", open: 1, held: 1 },
      { date: "2026-12-02", open: 0, held: 1 },
    ]);
    expect([board.open(1 as SlotId), board.open(2 as SlotId)?.id, board.totals(wanted())]).toEqual([
      undefined,
      2,
      { open: 1, held: 2 },
    ]);
  });

  test.each<[string, RowChange, Partial<Record<keyof NetChange, number[]>>]>([
    ["kept: gone from what is open, and shown as being booked", held({ id: 1, hour: 8 }), { closed: [1], held: [1] }],
    ["booked at once: gone", closed(1), { closed: [1] }],
    ["let go in between: it has changed, and stays open", opened(slotOf({ id: 1, version: 3 })), { changed: [1] }],
  ])("%s", (_, row, expected) => {
    const { board, history } = story();
    history.remember(board.apply(108n, [row]));
    expect(idsIn(history.since(wanted(), 100n))).toEqual({ ...idsIn(nothing), ...expected });
  });

  test.each<[string, RowChange, Partial<Record<keyof NetChange, number[]>>]>([
    ["lapses: it is open again", opened(slotOf({ id: 1, version: 3 })), { opened: [1], released: [1] }],
    ["is confirmed: it is gone", closed(1), { released: [1] }],
    ["is offered to the next: shown so anew", held({ id: 1, version: 3 }), { held: [1] }],
    ["is moved to a day that is not looked at: it is gone", held({ id: 1, day: 9 }), { released: [1] }],
  ])("%s", (_, row, expected) => {
    const { board, history } = story();
    const days = wanted({ to: "2026-12-03" });
    history.remember(board.apply(108n, [held({ id: 1, version: 2 })]));
    history.remember(board.apply(116n, [row]));
    expect(idsIn(history.since(days, 108n))).toEqual({ ...idsIn(nothing), ...expected });
  });

  test("stands on the page whose slots it stands among, and on the last one when it comes after all of them", () => {
    const { board } = story();
    board.apply(108n, [held({ id: 7, hour: 7 }), held({ id: 8, day: 1, hour: 10 }), held({ id: 9, day: 4 })]);
    const pages: number[][] = [];
    let after: Slot | null = null;
    for (let hasNextPage = true; hasNextPage; ) {
      const page = board.snapshot(wanted(), { first: 2, after });
      pages.push(page.held.map(({ id }) => id));
      after = page.slots.at(-1) ?? null;
      hasNextPage = page.hasNextPage;
    }
    expect(pages).toEqual([[7], [8, 9]]);
    expect(board.snapshot(wanted(), { first: 0, after: null }).held).toEqual([]);
  });
});

describe("the version of a filter", () => {
  test("is the last commit that touched it, also when that commit emptied a day", () => {
    const board = createBoard(100n);
    board.load([slotOf({ id: 1, centreId: 1 }), slotOf({ id: 2, centreId: 2 })]);
    const [one, two] = [wanted({ centreIds: [1] }), wanted({ centreIds: [2] })];
    expect([board.version(one), board.version(two)]).toEqual([100n, 100n]);
    board.apply(108n, [closed(1)]);
    expect([board.version(one), board.version(two), board.version(wanted())]).toEqual([108n, 100n, 108n]);
    expect(board.version(wanted({ from: "2026-12-02" }))).toBe(100n);
    expect(board.version(wanted({ weekdays: ["tuesday"] }))).toBe(108n);
    expect(board.version(wanted({ weekdays: ["monday", "wednesday"] }))).toBe(100n);
  });

  test("moves with the day, also when the place is at another hour than those asked for", () => {
    const board = createBoard(100n);
    const mornings = wanted({ startsBefore: 720 });
    board.load([slotOf({ id: 1, hour: 9 }), slotOf({ id: 2, hour: 14 })]);
    const history = createHistory(board.base, 10);
    history.remember(board.apply(108n, [closed(2)]));
    expect([board.version(mornings), board.totals(mornings).open]).toEqual([108n, 1]);
    expect(history.since(mornings, 100n)).toEqual(nothing);
  });

  test("stays when a transaction changes nothing that can be seen", () => {
    const board = createBoard(100n);
    board.load([slotOf({ id: 1 })]);
    const seen = board.apply(108n, [closed(7), opened(slotOf({ id: 1 })), opened(slotOf({ id: 8 })), closed(8)]);
    expect(seen.changes).toEqual([]);
    expect(board.version(wanted())).toBe(100n);
  });

  test("moves for both places when a slot changes centre", () => {
    const board = createBoard(100n);
    board.load([slotOf({ id: 1, centreId: 1 })]);
    board.apply(108n, [opened(slotOf({ id: 1, centreId: 2, version: 2 }))]);
    expect([1, 2].map((id) => board.version(wanted({ centreIds: [id] })))).toEqual([108n, 108n]);
    expect([1, 2].map((id) => board.totals(wanted({ centreIds: [id] })).open)).toEqual([0, 1]);
  });
});

describe("what a reader missed", () => {
  const one = wanted({ centreIds: [1] });
  const story = (): { board: Board; history: ReturnType<typeof createHistory> } => {
    const board = createBoard(100n);
    board.load([slotOf({ id: 1 }), slotOf({ id: 2 })]);
    const history = createHistory(board.base, 4);
    history.remember(board.apply(108n, [closed(1)]));
    history.remember(board.apply(116n, [opened(slotOf({ id: 3 })), opened(slotOf({ id: 9, centreId: 2 }))]));
    history.remember(board.apply(124n, [closed(3)]));
    return { board, history };
  };
  test.each<[string, bigint, Partial<Record<keyof NetChange, number[]>> | null]>([
    ["from the base: the net change alone", 100n, { opened: [], closed: [1] }],
    ["from a commit", 108n, { opened: [], closed: [] }],
    ["from the commit that opened it", 116n, { closed: [3] }],
    ["from now: nothing", 124n, { opened: [], changed: [], closed: [] }],
    ["from a version between two commits: unknown", 110n, null],
    ["from before the base: unknown", 92n, null],
    ["from the future: unknown", 132n, null],
  ])("%s", (_, from, expected) => {
    const net = story().history.since(one, from);
    if (expected) expect(idsIn(net)).toMatchObject(expected);
    else expect(net).toBeNull();
  });

  test("what opened and what changed comes by start, then id", () => {
    const { board, history } = story();
    const [early, late] = [slotOf({ id: 31, hour: 6 }), slotOf({ id: 30, hour: 7 })];
    history.remember(board.apply(132n, [opened(late), opened(early)]));
    expect(history.since(one, 124n)?.opened).toEqual([early, late]);
    const [moved, kept] = [slotOf({ id: 31, hour: 9, version: 2 }), slotOf({ id: 30, hour: 7, version: 2 })];
    history.remember(board.apply(140n, [opened(moved), opened(kept)]));
    expect(history.since(one, 132n)?.changed).toEqual([kept, moved]);
  });

  test("thousands of commits later it is still told exactly", () => {
    const { board, history } = story();
    const versionOf = (turn: number) => 124n + BigInt(turn) * 8n;
    for (let turn = 1; turn <= 2_500; turn += 1) {
      history.remember(board.apply(versionOf(turn), [opened(slotOf({ id: 2, version: turn + 1 }))]));
      const missed = [1, 2, 3, 4].filter((ago) => ago < turn);
      expect(missed.map((ago) => history.since(one, versionOf(turn - ago))?.changed[0]?.version)).toEqual(
        missed.map(() => turn + 1),
      );
    }
    expect(history.since(one, versionOf(2_495))).toBeNull();
  });

  test("what is too long ago is forgotten", () => {
    const { board, history } = story();
    history.remember(board.apply(132n, [closed(2)]));
    expect(history.since(one, 100n)).toBeNull();
    expect(history.since(one, 108n)?.closed).toEqual([2]);
  });

  test("a filter that nothing touched for long is not forgotten with the rest", () => {
    const { board, history } = story();
    const [two, both] = [wanted({ centreIds: [2] }), wanted()];
    for (let turn = 0n; turn < 10n; turn += 1n)
      history.remember(board.apply(132n + turn * 8n, [opened(slotOf({ id: 2, version: Number(turn) + 2 }))]));
    expect(history.since(two, 116n)).toEqual(nothing);
    history.remember(board.apply(220n, [closed(9)]));
    expect(history.since(two, 116n)).toEqual({ ...nothing, closed: [9] });
    // Older than what is kept, and not the version that the filter had.
    expect([history.since(two, 108n), history.since(two, 112n), history.since(both, 116n)]).toEqual([null, null, null]);
  });

  test("a transaction larger than the history leaves only the present", () => {
    const { board, history } = story();
    history.remember(
      board.apply(
        140n,
        Array.from({ length: 5 }, (_, i) => opened(slotOf({ id: 20 + i }))),
      ),
    );
    expect(history.since(one, 124n)).toBeNull();
    expect(history.since(one, 140n)).toEqual(nothing);
  });
});

test("alternatives: same centre closest in time, then the closest centres, never another category", () => {
  const board = createBoard(1n);
  board.load([
    slotOf({ id: 2, centreId: 1, day: 9 }),
    slotOf({ id: 3, centreId: 1, day: 4 }),
    slotOf({ id: 4, centreId: 2, day: 5 }),
    slotOf({ id: 5, centreId: 3, day: 5 }),
    slotOf({ id: 6, centreId: 1, day: 5, category: "A" }),
  ]);
  const positions = new Map([
    [1 as CentreId, { latitude: 48.9, longitude: 2.4 }],
    [2 as CentreId, { latitude: 43.3, longitude: 5.4 }],
    [3 as CentreId, { latitude: 48.8, longitude: 2.3 }],
  ]);
  const gone = slotOf({ id: 1, centreId: 1, day: 5 });
  const ids = (count: number, window: { from: string; to: string } | null = null) =>
    nearestSlots(board, positions, gone, count, window).map(({ id }) => id);
  expect(ids(4)).toEqual([3, 2, 5, 4]);
  expect(ids(1)).toEqual([3]);
  expect(ids(4, { from: "2026-12-05", to: "2026-12-09" })).toEqual([2, 5, 4]);
});

/** A reader that knows only the protocol: two lists, and deltas applied to them. */
const applyNet = ({ known, booking }: Lists, net: NetChange): void => {
  for (const id of net.released) if (!booking.delete(id)) throw new Error(`released ${id} was not being booked`);
  for (const slot of net.held) booking.set(slot.id, slot);
  for (const id of net.closed) if (!known.delete(id)) throw new Error(`closed ${id} was not there`);
  for (const slot of net.opened) {
    if (known.has(slot.id)) throw new Error(`opened ${slot.id} was there`);
    known.set(slot.id, slot);
  }
  for (const slot of net.changed) {
    if (!known.has(slot.id)) throw new Error(`changed ${slot.id} was not there`);
    known.set(slot.id, slot);
  }
};

type Lists = { readonly known: Map<number, Slot>; readonly booking: Map<number, Slot> };
const byId = (slots: readonly Slot[]) => new Map<number, Slot>(slots.map((slot) => [slot.id, slot]));

const row = fc.record({
  id: fc.integer({ min: 1, max: 12 }),
  centreId: fc.integer({ min: 1, max: 3 }),
  day: fc.integer({ min: 1, max: 4 }),
  hour: fc.integer({ min: 6, max: 9 }),
  version: fc.integer({ min: 1, max: 3 }),
  category: fc.constantFrom("B" as const, "A" as const),
  state: fc.constantFrom("open" as const, "held" as const, "booked" as const),
});
const commits = fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 25 });
const filters = fc.record(
  {
    centreIds: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
    from: fc.constantFrom("2026-12-02", "2026-12-03"),
    to: fc.constantFrom("2026-12-03", "2026-12-01"),
    weekdays: fc.subarray(["tuesday", "wednesday", "thursday", "sunday"] as const),
    startsFrom: fc.constantFrom(420, 480),
    startsBefore: fc.constantFrom(480, 540),
  },
  { requiredKeys: [] },
);

test("the board equals a plain list filtered and sorted, and any remembered version leads to it by one delta", () => {
  fc.assert(
    fc.property(commits, filters, fc.integer({ min: 0, max: 6 }), (transactions, asked, first) => {
      const filter = wanted(asked);
      const board = createBoard(7n);
      const history = createHistory(board.base, 1_000);
      // Four rows are the most that one transaction of this model changes.
      const short = createHistory(board.base, 4);
      const model = new Map<number, Slot>();
      const states: (Lists & { version: bigint })[] = [{ version: 7n, known: new Map(), booking: new Map() }];
      const shown = (state: Slot["state"] = "open") =>
        [...model.values()].filter((slot) => slot.state === state && covers(filter, slot)).sort(byPosition);
      const both = () => JSON.stringify([shown(), shown("held")]);
      transactions.forEach((rows, index) => {
        const before = both();
        const commit: Commit = board.apply(
          BigInt(8 * (index + 1)),
          rows.map((facts) => ({ id: facts.id as SlotId, shown: facts.state === "booked" ? null : slotOf(facts) })),
        );
        if (commit.changes.length > 0) for (const each of [history, short]) each.remember(commit);
        for (const facts of rows) model.set(facts.id, slotOf(facts));
        const now = board.snapshot(filter, everything);
        expect(now.slots).toEqual(shown());
        expect(now.held).toEqual(shown("held"));
        expect([now.totalOpen, now.totalHeld]).toEqual([shown().length, shown("held").length]);
        expect(now.days.reduce((sum, day) => sum + day.open, 0)).toBe(now.totalOpen);
        expect(now.days.reduce((sum, day) => sum + day.held, 0)).toBe(now.totalHeld);
        if (before !== both()) expect(now.version).toBe(commit.version);
        // Whoever is up to date but for this very commit is always told it, however short the history.
        const justBefore = states.at(-1)?.version ?? 0n;
        expect(short.since(filter, justBefore)).toEqual(history.since(filter, justBefore));
        states.push({ version: now.version, known: byId(now.slots), booking: byId(now.held) });
        const page = board.snapshot(filter, { first, after: null });
        const rest = board.snapshot(filter, { first: 100, after: page.slots.at(-1) ?? null });
        if (first > 0) expect([...page.slots, ...rest.slots]).toEqual(shown());
        // Twelve places at the most: with so many on a page nothing is cut off.
        if (first > 0 && shown("held").length <= first)
          expect([...page.held, ...(page.hasNextPage ? rest.held : [])]).toEqual(shown("held"));
      });
      for (const { version, ...lists } of states) {
        const net = history.since(filter, version);
        expect(net).not.toBeNull();
        if (net) applyNet(lists, net);
        expect([...lists.known.values()].sort(byPosition)).toEqual(shown());
        expect([...lists.booking.values()].sort(byPosition)).toEqual(shown("held"));
        const remembered = short.since(filter, version);
        if (remembered) expect(remembered).toEqual(net);
      }
    }),
    { numRuns: 300 },
  );
});

test("reading a page looks at no more of a million slots than of ten thousand", () => {
  const looks = (perBucket: number): number => {
    const board = createBoard(1n);
    let seen = 0;
    for (let centreId = 1; centreId <= 3; centreId += 1)
      for (let day = 1; day <= 9; day += 1)
        board.load(
          Array.from({ length: perBucket }, (_, i) => {
            const plain = slotOf({ id: (centreId * 10 + day) * 100_000 + i, centreId, day });
            return Object.defineProperty({ ...plain }, "startsAt", {
              get: () => {
                seen += 1;
                return plain.startsAt;
              },
            });
          }),
        );
    seen = 0;
    board.snapshot(wanted(), { first: 20, after: null });
    return seen;
  };
  expect(looks(20_000 / 27)).toBe(looks(2_000));
  expect(looks(2_000)).toBeLessThan(27 * 10 + 20 * 20);
});
