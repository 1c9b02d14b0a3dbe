import { describe, expect, it, test } from "vitest";
import { GRIDS, groupOn } from "./grid.js";

const groups = ["A", "B", "BE", "C"] as const;
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

describe("the grid of a day", () => {
  it("has 13 exams of 32 minutes for B, seven before noon and six after", () => {
    expect(
      GRIDS.B.every(
        ({ durationMinutes, phase, category }) => durationMinutes === 32 && phase === "on_road" && category === "B",
      ),
    ).toBe(true);
    expect(GRIDS.B.map(({ startMinute }) => clock(startMinute))).toEqual([
      ...["08:00", "08:32", "09:04", "09:36", "10:08", "10:40", "11:12"],
      ...["13:00", "13:32", "14:04", "14:36", "15:08", "15:40"],
    ]);
  });

  test.each(groups)("of %s is in order, never two exams at once, with a noon break and an end by 18:00", (group) => {
    const grid = GRIDS[group];
    for (const [index, exam] of grid.entries()) {
      const end = exam.startMinute + exam.durationMinutes;
      expect(end).toBeLessThanOrEqual(grid[index + 1]?.startMinute ?? 18 * 60);
      expect(end <= 12 * 60 + 30 || exam.startMinute >= 13 * 60).toBe(true);
    }
  });

  it("has both phases for every category but B", () => {
    for (const category of ["A1", "A2", "A", "BE", "C", "CE"]) {
      const exams = groups.flatMap((group) => GRIDS[group]).filter((exam) => exam.category === category);
      expect(new Set(exams.map(({ phase }) => phase)), category).toEqual(new Set(["off_road", "on_road"]));
    }
  });

  it("turns so that every examiner meets every group in ten working days", () => {
    for (let examiner = 1; examiner <= 20; examiner++) {
      const met = Array.from({ length: 10 }, (_, day) => groupOn(examiner, day));
      expect(new Set(met)).toEqual(new Set(groups));
      expect(met.filter((group) => group === "B")).toHaveLength(7);
    }
  });
});
