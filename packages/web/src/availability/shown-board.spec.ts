import { expect, test } from "vitest";
import { nextBoard, type Place, renderedBoard } from "./live-board";
import { knownLook, type Rendered, shownBoard } from "./shown-board";

const place = (id: string, date: string): Place => ({
  id,
  centreId: "rosny",
  date,
  localTime: "08:00",
  phase: "ON_ROAD",
});
const rendered: Rendered = {
  centreId: null,
  day: "2026-12-01",
  places: [place("1", "2026-12-01")],
  days: [
    ["2026-12-01", 1],
    ["2026-12-02", 40],
  ],
  centreCounts: [["rosny", 41]],
  held: [place("9", "2026-12-01")],
  heldDays: [
    ["2026-12-01", 1],
    ["2026-12-05", 2],
  ],
  heldCounts: [["rosny", 3]],
};

test("until the live board is complete the counts are those of the page", () => {
  const shown = shownBoard(renderedBoard(rendered.places), rendered, { centreId: null, day: null });
  expect(shown).toMatchObject({ open: 41, openThatDay: 1, day: "2026-12-01" });
  expect(shown).toMatchObject({ held: 3, heldThatDay: 1 });
  expect(shown.times.get("rosny")).toMatchObject([{ open: 1, held: 1 }]);
});

test("what is being booked is counted apart, and is shown when nothing else is left", () => {
  const booking = [place("2", "2026-12-02"), place("3", "2026-12-03")];
  const nothingRendered = { ...rendered, day: null, places: [], days: [] };
  const snapshot = { kind: "snapshot", version: "0/1", places: [], held: booking, at: 0 } as const;
  const live = nextBoard(renderedBoard([]), snapshot);
  const shown = shownBoard(live, nothingRendered, { centreId: null, day: null });
  expect(shown).toMatchObject({ open: 0, held: 2, day: "2026-12-02", openThatDay: 0, heldThatDay: 1 });
  expect(shownBoard(live, nothingRendered, { centreId: "gagny", day: null }).heldThatDay).toBe(0);
});

test("then they are those of the live places; the day stays though its last place went", () => {
  const places = [place("2", "2026-12-02"), place("3", "2026-12-02")];
  const live = nextBoard(renderedBoard(rendered.places), { kind: "snapshot", version: "0/1", places, held: [], at: 0 });
  expect(shownBoard(live, rendered, { centreId: null, day: null })).toMatchObject({
    open: 2,
    openThatDay: 0,
    day: "2026-12-01",
  });
  expect(shownBoard(live, rendered, { centreId: null, day: "2026-12-02" })).toMatchObject({ openThatDay: 2 });
});

test.each([
  ["rosny", "2026-12-01", { centreId: "rosny", day: "2026-12-01" }],
  ["elsewhere", "2026-11-30", { centreId: null, day: null }],
  [null, "2026-12-31", { centreId: null, day: "2026-12-31" }],
  [null, "2027-01-01", { centreId: null, day: null }],
])("of centre %s and day %s the board knows what it has", (centreId, day, known) => {
  const board = { centres: [{ id: "rosny" }], filter: { from: "2026-12-01", to: "2026-12-31" } };
  expect(knownLook({ centreId, day }, board)).toEqual(known);
});
