import type { CategoryGroup } from "@creneau/schema";
import { describe, expect, test } from "vitest";
import { rulesAt } from "../../../test/legal-values.js";
import type { Grid, GridExam } from "./grid.js";
import { layOut, type Means, type WishedPlace } from "./lay-out.js";

const run = (startMinute: number, count: number, facts: Omit<GridExam, "startMinute">): GridExam[] =>
  Array.from({ length: count }, (_, index) => ({ ...facts, startMinute: startMinute + index * facts.durationMinutes }));

const gridOf = (group: CategoryGroup, ...exams: GridExam[][]): Grid => ({
  ...{ name: "usual", group, departmentCode: null, validFrom: "2014-08-01", validTo: null },
  exams: exams.flat(),
});
const B = gridOf(
  "B",
  run(480, 7, { durationMinutes: 32, phase: "on_road", category: "B" }),
  run(780, 6, { durationMinutes: 32, phase: "on_road", category: "B" }),
);
const A = gridOf(
  "A",
  run(480, 4, { durationMinutes: 10, phase: "off_road", category: "A2" }),
  run(520, 2, { durationMinutes: 40, phase: "on_road", category: "A2" }),
);

const rules = rulesAt("2026-12-01");
const means = (group: CategoryGroup, facts: Partial<Means> = {}): Means => ({
  ...{ group, qualifications: ["A", "B"], radioGuidance: true },
  ...facts,
});
const at = (startMinute: number, facts: Partial<WishedPlace> = {}): WishedPlace => ({
  ...{ startMinute, category: null, extraMinutes: 0 },
  ...facts,
});

describe("a session is laid out on the grid", () => {
  test("the whole grid, in order however it is asked for", () => {
    const places = layOut(B, B.exams.map((exam) => at(exam.startMinute)).reverse(), means("B"), rules);
    expect(places).toEqual(B.exams);
  });

  test.each([
    ["no place at all", [], { kind: "NothingPlanned" }],
    ["a minute before a start", [at(479)], { kind: "OffTheGrid", startsAt: "07:59" }],
    ["a minute after", [at(481)], { kind: "OffTheGrid", startsAt: "08:01" }],
    ["in the noon break", [at(720)], { kind: "OffTheGrid", startsAt: "12:00" }],
    ["one start twice", [at(480), at(480)], { kind: "PlacesOverlap", startsAt: "08:00" }],
    ["a category of another group", [at(480, { category: "BE" })], { kind: "CategoryNotExamined", group: "B" }],
  ])("refused: %s", (_, wishes, expected) => {
    expect(layOut(B, wishes, means("B"), rules)).toMatchObject(expected);
  });
});

describe("CAP-2 CAP-3 CAP-4: B1 among the places", () => {
  const b1 = (startMinute: number) => at(startMinute, { category: "B1" });

  test("takes one unit of B", () => {
    expect(layOut(B, [b1(480), at(512)], means("B"), rules)).toMatchObject([
      { startMinute: 480, durationMinutes: 32, category: "B1", phase: "on_road" },
      { startMinute: 512, category: "B" },
    ]);
  });

  test("takes three units of A, and the next place begins after them", () => {
    expect(layOut(A, [b1(480), at(510)], means("A"), rules)).toMatchObject([
      { startMinute: 480, durationMinutes: 30, category: "B1", phase: "on_road" },
      { startMinute: 510, category: "A2", phase: "off_road" },
    ]);
    expect(layOut(A, [b1(480), at(500)], means("A"), rules)).toEqual({ kind: "PlacesOverlap", startsAt: "08:20" });
  });

  test.each([
    ["three units end with the run", A, 490, means("A"), null],
    ["only two units are left", A, 500, means("A"), "CAP-3"],
    ["without the equipment at a centre of B", B, 480, means("B", { radioGuidance: false }), "CAP-2"],
    ["without the equipment at a centre of A", A, 480, means("A", { radioGuidance: false }), null],
    ["an examiner without two-wheelers", B, 480, means("B", { qualifications: ["B"] }), "CAP-4"],
  ])("%s", (_, grid, start, given, rule) => {
    const answer = layOut(grid, [b1(start)], given, rules);
    if (rule === null) expect(answer).toHaveLength(1);
    else expect(answer).toMatchObject({ kind: "B1NotPossible", rule });
  });
});

describe("CAP-7 CAP-9: extra time takes the next units and never makes the day longer", () => {
  test.each([
    ["1 minute: the next unit", 480, 1, [544], 33],
    ["32 minutes: the next unit", 480, 32, [544], 64],
    ["33 minutes: the next two", 480, 33, [576], 65],
    ["35 minutes: the next two", 480, 35, [576], 67],
  ])("%s", (_, start, extraMinutes, after, durationMinutes) => {
    const places = layOut(B, [at(start, { extraMinutes }), ...after.map((minute) => at(minute))], means("B"), rules);
    expect(places).toMatchObject([
      { startMinute: start, durationMinutes },
      ...after.map((startMinute) => ({ startMinute })),
    ]);
  });

  test.each([
    ["36 minutes are never granted", 480, 36, 640, { rule: "CAP-7", neededUnits: null }],
    ["less than none", 480, -1, 640, { rule: "CAP-7", neededUnits: null }],
    ["somebody comes in the unit that it needs", 480, 1, 512, { rule: "CAP-9", neededUnits: 2 }],
    ["in the second unit that it needs", 480, 33, 544, { rule: "CAP-9", neededUnits: 3 }],
    ["the last place before noon", 672, 1, 780, { rule: "CAP-9", neededUnits: 2 }],
    ["the last place of the day", 940, 1, 480, { rule: "CAP-9", neededUnits: 2 }],
    ["the last but one, too much of it", 908, 33, 480, { rule: "CAP-9", neededUnits: 3 }],
  ])("refused: %s", (_, start, extraMinutes, other, expected) => {
    const wishes = [at(start, { extraMinutes }), at(other)];
    expect(layOut(B, wishes, means("B"), rules)).toMatchObject({ kind: "ExtraTimeNotPossible", ...expected });
  });
});
