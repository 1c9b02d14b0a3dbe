import { expect, it } from "vitest";
import { share } from "./share.js";

it.each([
  [0, 365, 0],
  [1, 1001, 0],
  [1, 1000, 0.1],
  [1, 999, 0.1],
  [2, 3, 66.6],
  [29, 100, 29],
  [999, 1000, 99.9],
  [1999, 2000, 99.9],
  [1000, 1000, 100],
])("%i of %i is shown as %d per cent", (part, whole, shownPercent) => {
  expect(share(part, whole)).toEqual({ part, whole, ratio: part / whole, shownPercent });
});

it("of nothing there is no share", () => {
  expect(share(0, 0)).toEqual({ part: 0, whole: 0, ratio: null, shownPercent: null });
});
