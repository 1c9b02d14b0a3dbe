import { expect, it } from "vitest";
import { groupOn } from "./grid.js";

it("turns so that every examiner meets every group in ten working days", () => {
  for (let examiner = 1; examiner <= 20; examiner++) {
    const met = Array.from({ length: 10 }, (_, day) => groupOn(examiner, day));
    expect(new Set(met)).toEqual(new Set(["A", "B", "BE", "C"]));
    expect(met.filter((group) => group === "B")).toHaveLength(7);
  }
});
