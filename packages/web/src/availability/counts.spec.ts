import { expect, test } from "vitest";
import { countsByCentre, countsByDay, timesByCentre, total } from "./counts";
import { nextBoard, type Place, renderedBoard } from "./live-board";

const place = (id: string, centreId: string, date: string, localTime = "08:00"): Place => ({
  id,
  centreId,
  date,
  localTime,
  phase: "ON_ROAD",
});
const places = [
  place("4", "rosny", "2026-12-01"),
  place("2", "rosny", "2026-12-01"),
  place("3", "rosny", "2026-12-01", "13:00"),
  place("1", "gagny", "2026-12-01"),
  place("5", "gagny", "2026-12-02"),
];
const board = nextBoard(renderedBoard([]), { kind: "snapshot", version: "0/1", places, held: [], at: 0 });

test("days and centres count what is free, a chosen centre narrows the days", () => {
  expect([...countsByDay(places, null)]).toEqual([
    ["2026-12-01", 4],
    ["2026-12-02", 1],
  ]);
  expect([...countsByDay(places, "gagny")]).toEqual([
    ["2026-12-01", 1],
    ["2026-12-02", 1],
  ]);
  expect([...countsByCentre(places)]).toEqual([
    ["rosny", 3],
    ["gagny", 2],
  ]);
  expect(total(countsByCentre(places))).toBe(5);
});

test("places that start together at a centre are one time, in order of the clock", () => {
  const times = timesByCentre(board, "2026-12-01", null);
  expect(times.get("rosny")?.map(({ localTime, open, placeId }) => [localTime, open, placeId])).toEqual([
    ["08:00", 2, "2"],
    ["13:00", 1, "3"],
  ]);
  expect(timesByCentre(board, "2026-12-01", "gagny").has("rosny")).toBe(false);
});

test("when one of two places goes, the time leads to the other; when both are gone it is shown with none", () => {
  const one = nextBoard(board, {
    kind: "delta",
    fromVersion: "0/1",
    toVersion: "0/2",
    opened: [],
    changed: [],
    closed: ["2"],
    held: [],
    released: [],
    at: 0,
  });
  expect(timesByCentre(one, "2026-12-01", "rosny").get("rosny")?.[0]).toMatchObject({ placeId: "4", open: 1 });
  const none = nextBoard(one, {
    kind: "delta",
    fromVersion: "0/2",
    toVersion: "0/3",
    opened: [],
    changed: [],
    closed: ["4"],
    held: [],
    released: [],
    at: 0,
  });
  expect(timesByCentre(none, "2026-12-01", "rosny").get("rosny")?.[0]).toMatchObject({ localTime: "08:00", open: 0 });
});

test("a time whose places are being booked leads nowhere new, and counts what is free apart", () => {
  const [first, second] = [place("2", "rosny", "2026-12-01"), place("4", "rosny", "2026-12-01")];
  const held = { kind: "snapshot", version: "0/1", places: [second], held: [first], at: 0 } as const;
  const at = (event: typeof held) =>
    timesByCentre(nextBoard(renderedBoard([]), event), "2026-12-01", null).get("rosny");
  expect(at(held)).toMatchObject([{ placeId: "4", open: 1, held: 1 }]);
});
