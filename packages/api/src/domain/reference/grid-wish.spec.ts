import { describe, expect, test } from "vitest";
import type { GridExam } from "../planning/grid.js";
import { cleanGrid, type GridWish, problemsOfGrid } from "./grid-wish.js";

const TODAY = "2027-03-01";
const exam = (startMinute: number, facts: Partial<GridExam> = {}): GridExam => ({
  ...{ startMinute, durationMinutes: 32, phase: "on_road", category: "B" },
  ...facts,
});
const wish: GridWish = {
  ...{ name: "usual", group: "B", validFrom: TODAY, validTo: null, exams: [exam(480), exam(512)] },
  ...{ sourceFr: "Essai", sourceEn: "Trial" },
};

test("a grid from today on, whose exams follow one another without a break, is none to complain of", () => {
  expect(problemsOfGrid(wish, TODAY)).toEqual([]);
});

describe.each<[string, Partial<GridWish>, string, string]>([
  ["no exam", { exams: [] }, "exams", "missing"],
  [
    "49 exams",
    { exams: Array.from({ length: 49 }, (_, n) => exam(n * 20, { durationMinutes: 20 })) },
    "exams",
    "out_of_range",
  ],
  ["an exam a minute before the one before it ends", { exams: [exam(480), exam(511)] }, "exams", "invalid"],
  ["an exam that ends after midnight", { exams: [exam(1_409)] }, "exams", "invalid"],
  ["an exam of 91 minutes", { exams: [exam(480, { durationMinutes: 91 })] }, "exams", "invalid"],
  ["an exam of no time", { exams: [exam(480, { durationMinutes: 0 })] }, "exams", "invalid"],
  ["a written exam", { exams: [exam(480, { phase: "theory" })] }, "exams", "invalid"],
  ["a lorry in the grid of cars", { exams: [exam(480, { category: "C" })] }, "exams", "invalid"],
  ["from yesterday", { validFrom: "2027-02-28" }, "validFrom", "past"],
  ["an end on its first day", { validTo: TODAY }, "validTo", "invalid"],
  ["a source in one language", { sourceEn: "" }, "source", "missing"],
])("%s", (_, facts, field, code) => {
  test(`is told of ${field}`, () => {
    expect(problemsOfGrid({ ...wish, ...facts }, TODAY)).toEqual([{ field, code }]);
  });
});

test("exams are told in any order", () => {
  const clean = cleanGrid({ ...wish, exams: [exam(512), exam(480)] });
  expect(clean.exams.map(({ startMinute }) => startMinute)).toEqual([480, 512]);
});
