import { expect, test } from "vitest";
import { boardPeriod, bookablePeriod } from "./period";

const bookable = { from: "2026-11-25", to: "2027-02-22" };
const ask = (asked: { from?: string; to?: string; day?: string }) =>
  boardPeriod({ from: null, to: null, day: null, ignored: [], ...asked }, bookable);

test.each([
  ["nothing asked", {}, "2026-11-25", "2027-02-22", []],
  ["inside", { from: "2026-12-01", to: "2026-12-31" }, "2026-12-01", "2026-12-31", []],
  ["reaching out on both sides", { from: "2026-01-01", to: "2028-01-01" }, "2026-11-25", "2027-02-22", []],
  ["just the last day", { from: "2027-02-22" }, "2027-02-22", "2027-02-22", []],
  ["one day too late", { from: "2027-02-23" }, "2026-11-25", "2027-02-22", ["du"]],
  ["just the first day", { to: "2026-11-25" }, "2026-11-25", "2026-11-25", []],
  ["one day too early", { to: "2026-11-24" }, "2026-11-25", "2027-02-22", ["au"]],
])("period: %s", (_, asked, from, to, ignored) => {
  expect(ask(asked)).toEqual({ from, to, day: null, ignored });
});

test.each([
  ["2026-11-24", null, ["jour"]],
  ["2026-11-25", "2026-11-25", []],
  ["2027-02-22", "2027-02-22", []],
  ["2027-02-23", null, ["jour"]],
])("day %s", (day, shown, ignored) => {
  expect(ask({ day })).toMatchObject({ day: shown, ignored });
});

test("centres on both sides of midnight: what can be booked at one of them", () => {
  const paris = { bookableFrom: "2026-11-25", bookableUntil: "2027-02-22" };
  const reunion = { bookableFrom: "2026-11-26", bookableUntil: "2027-02-23" };
  expect(bookablePeriod([reunion, paris])).toEqual({ from: "2026-11-25", to: "2027-02-23" });
  expect(bookablePeriod([])).toBeNull();
});
