import type { CategoryGroup, GridName } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import { CATEGORIES_OF_GROUP, type GridExam } from "../planning/grid.js";
import type { FieldProblem } from "./refusal.js";
import { oneLine, tooLong } from "./text.js";

/** A grid that an officer sets: it counts from a day on, until the day before `validTo` when it has an end. */
export type GridWish = {
  readonly name: GridName;
  readonly group: CategoryGroup;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly exams: readonly GridExam[];
  readonly sourceFr: string;
  readonly sourceEn: string;
};

/** As many as a session may have. */
export const MOST_EXAMS = 48;
const MOST_SOURCE = 300;
const MINUTES_OF_A_DAY = 1_440;
/** An hour and a half: no exam of a grid takes longer, and a slip of the keyboard does. */
const LONGEST_MINUTES = 90;

export const cleanGrid = (typed: GridWish): GridWish => ({
  ...typed,
  exams: typed.exams.toSorted((one, other) => one.startMinute - other.startMinute),
  sourceFr: oneLine(typed.sourceFr) ?? "",
  sourceEn: oneLine(typed.sourceEn) ?? "",
});

const isPossible = ({ startMinute, durationMinutes, phase, category }: GridExam, group: CategoryGroup): boolean => {
  const examined: readonly string[] = CATEGORIES_OF_GROUP[group];
  const ends = startMinute + durationMinutes;
  return (
    startMinute >= 0 &&
    durationMinutes > 0 &&
    durationMinutes <= LONGEST_MINUTES &&
    ends <= MINUTES_OF_A_DAY &&
    phase !== "theory" &&
    examined.includes(category)
  );
};

/** Of exams in order. Half-open: one may begin as the one before it ends. */
const overlap = (exams: readonly GridExam[]): boolean =>
  exams.some((exam, index) => {
    const next = exams[index + 1];
    return next !== undefined && next.startMinute < exam.startMinute + exam.durationMinutes;
  });

const problemOfExams = ({ exams, group }: GridWish): FieldProblem["code"] | null => {
  if (exams.length === 0) return "missing";
  if (exams.length > MOST_EXAMS) return "out_of_range";
  return overlap(exams) || !exams.every((exam) => isPossible(exam, group)) ? "invalid" : null;
};

/** What is wrong with it, on a day. What was in force stays as it was: sessions were planned on it. */
export const problemsOfGrid = (wish: GridWish, today: CivilDate): FieldProblem[] => {
  const { validFrom, validTo, sourceFr, sourceEn } = wish;
  const exams = problemOfExams(wish);
  return [
    ...(exams ? [{ field: "exams", code: exams } as const] : []),
    ...(validFrom < today ? [{ field: "validFrom", code: "past" } as const] : []),
    ...(validTo !== null && validTo <= validFrom ? [{ field: "validTo", code: "invalid" } as const] : []),
    ...(sourceFr === "" || sourceEn === "" ? [{ field: "source", code: "missing" } as const] : []),
    ...tooLong("source", sourceFr, MOST_SOURCE),
    ...tooLong("source", sourceEn, MOST_SOURCE),
  ];
};
