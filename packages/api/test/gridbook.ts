import type { CategoryGroup, ExamPhase, GridName, LicenceCategory } from "@creneau/schema";
import type { Grid, Gridbook, GridExam } from "../src/domain/planning/grid.js";

/** So many minutes each, one after the other from `HH:MM` on, one for each category named. */
const run = (from: string, durationMinutes: number, phase: ExamPhase, categories: string): GridExam[] => {
  const [hours = 0, minutes = 0] = from.split(":").map(Number);
  return categories.split(" ").map((category, index) => ({
    startMinute: hours * 60 + minutes + index * durationMinutes,
    durationMinutes,
    phase,
    category: category as LicenceCategory,
  }));
};

const grid = (name: GridName, group: CategoryGroup, validFrom: string, ...exams: GridExam[][]): Grid => ({
  ...{ name, group, departmentCode: null, validFrom, validTo: null, exams: exams.flat() },
});

/** Every grid, written out: what the migrations load is held against this list. */
export const GRIDBOOK: Gridbook = [
  grid(
    "usual",
    "B",
    "2000-01-01",
    run("08:00", 35, "on_road", "B B B B B B"),
    run("13:00", 35, "on_road", "B B B B B B"),
  ),
  grid(
    "usual",
    "B",
    "2014-08-01",
    run("08:00", 32, "on_road", "B B B B B B B"),
    run("13:00", 32, "on_road", "B B B B B B"),
  ),
  grid(
    "candilib",
    "B",
    "2018-04-01",
    run("07:00", 30, "on_road", "B B B B B B B B B B"),
    run("13:00", 30, "on_road", "B B B B B B"),
  ),
  grid(
    ...(["usual", "A", "2000-01-01"] as const),
    ...[run("08:00", 10, "off_road", "A2 A2 A2 A2 A2 A2 A2 A A A A1 A1"), run("10:10", 40, "on_road", "A2 A1")],
    run("13:00", 40, "on_road", "A2 A A2 A1 A2"),
  ),
  grid(
    "usual",
    "BE",
    "2000-01-01",
    run("08:00", 40, "off_road", "BE BE BE BE BE"),
    run("13:00", 40, "on_road", "BE BE BE BE BE"),
  ),
  grid(
    "usual",
    "C",
    "2000-01-01",
    run("08:00", 45, "off_road", "C CE C C1 C"),
    run("13:00", 60, "on_road", "C CE C C"),
  ),
  grid("usual", "D", "2000-01-01", run("08:00", 45, "off_road", "D D D D D"), run("13:00", 60, "on_road", "D D D D")),
];
