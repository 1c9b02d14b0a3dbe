import { CONSTRAINTS, gridExams, grids } from "@creneau/schema";
import { DrizzleQueryError } from "drizzle-orm";
import { DatabaseError } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { timeOfMinute } from "../../src/domain/planning/day-time.js";
import { CATEGORIES_OF_GROUP, type Gridbook, gridOn } from "../../src/domain/planning/grid.js";
import { readGridbook } from "../../src/planning/gridbook.js";
import { GRIDBOOK } from "../gridbook.js";
import { rulesAt } from "../legal-values.js";
import { createWorld, type World } from "../world.js";

let world: World;
let gridbook: Gridbook;

beforeAll(async () => {
  world = await createWorld();
  gridbook = await readGridbook(world.db);
});
afterAll(() => world?.close());

describe("the grids that the migrations load", () => {
  test("are those that are written out here", () => {
    expect(gridbook).toEqual(GRIDBOOK);
  });

  test.each([
    ["2014-07-31", 12, 35],
    ["2014-08-01", 13, 32],
  ])("B on %s: %i exams of %i minutes, the unit of CAP-9", (on, count, minutes) => {
    const exams = gridOn(gridbook, { group: "B", departmentCode: null }, on)?.exams ?? [];
    expect(exams).toHaveLength(count);
    expect(new Set(exams.map(({ durationMinutes }) => durationMinutes))).toEqual(new Set([minutes]));
    expect(rulesAt(on).numbers["CAP-9.unit"]).toBe(minutes);
  });

  test("CandiLib: 16 starts of 30 minutes, from 07:00 to 11:30 and from 13:00 to 15:30", () => {
    const exams = gridOn(gridbook, { group: "B", departmentCode: "93", name: "candilib" }, "2020-01-01")?.exams ?? [];
    const starts = exams.map(({ startMinute }) => timeOfMinute(startMinute));
    expect([starts.length, starts[0], starts[9], starts[10], starts[15]]).toEqual([
      ...[16, "07:00", "11:30", "13:00", "15:30"],
    ]);
  });

  test("examine what their group examines, end by 18:00, leave noon free, and have both phases but for B", () => {
    for (const { group, exams } of gridbook) {
      const examined: readonly string[] = CATEGORIES_OF_GROUP[group];
      for (const { category, startMinute, durationMinutes } of exams) {
        expect(examined).toContain(category);
        expect(startMinute + durationMinutes <= 12 * 60 + 30 || startMinute >= 13 * 60).toBe(true);
        expect(startMinute + durationMinutes).toBeLessThanOrEqual(18 * 60);
      }
      expect(new Set(exams.map(({ phase }) => phase)).size).toBe(group === "B" ? 1 : 2);
    }
  });
});

describe("no grid contradicts itself", () => {
  const constraintOf = (write: Promise<unknown>) =>
    write.then(
      () => null,
      (error: unknown) =>
        error instanceof DrizzleQueryError && error.cause instanceof DatabaseError ? error.cause.constraint : error,
    );
  const row = {
    categoryGroup: "B",
    validFrom: "2014-08-01",
    evidence: "external",
    sourceFr: "Essai",
    sourceEn: "Trial",
  } as const;

  test("two grids of one name and group from one day", async () => {
    expect(await constraintOf(world.db.insert(grids).values(row))).toBe(CONSTRAINTS.oneGridFromADate);
  });

  test.each([
    ["two exams at once", { startMinute: 500 }, "one_exam_at_a_time_in_a_grid"],
    ["two at one start", { startMinute: 480 }, "one_exam_per_grid_and_start"],
    ["an exam past midnight", { startMinute: 1_420 }, "an_exam_of_a_grid_is_within_a_day"],
  ])("%s", async (_, facts, constraint) => {
    const exam = { gridId: 2, durationMinutes: 32, phase: "on_road", category: "B", ...facts } as const;
    expect(await constraintOf(world.db.insert(gridExams).values(exam))).toBe(constraint);
  });

  test("an exam that begins as the one before it ends is another", async () => {
    const exam = { gridId: 2, startMinute: 704, durationMinutes: 32, phase: "on_road", category: "B" } as const;
    expect(await constraintOf(world.db.insert(gridExams).values(exam))).toBeNull();
  });
});
