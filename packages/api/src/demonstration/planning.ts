import type { ExamPhase, LicenceCategory } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import { instantAt } from "../domain/planning/day-time.js";
import type { Gridbook, GridExam } from "../domain/planning/grid.js";
import { diceOf } from "./dice.js";
import { type DemonstrationGroup, examsOn } from "./grid.js";
import { type Examiner, type Shift, type StaffedCentre, shiftsOf } from "./roster.js";
import { HORIZON_DAYS } from "./working-days.js";

/** Instants are written as in RFC 3339, civil dates as YYYY-MM-DD. */
type PlannedSlot = {
  readonly id: number;
  readonly category: LicenceCategory;
  readonly phase: ExamPhase;
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly state: "draft" | "open" | "booked";
};

export type PlannedSession = {
  readonly id: number;
  readonly examinerId: number;
  readonly centreId: number;
  readonly departmentCode: string;
  readonly group: DemonstrationGroup;
  readonly civilDate: string;
  /** From the date of the request to the session. */
  readonly daysAhead: number;
  /** Start of the first exam. */
  readonly from: string;
  /** End of the last exam. */
  readonly until: string;
  readonly slots: readonly PlannedSlot[];
};

export type PlanningRequest = {
  readonly seed: number;
  readonly from: Temporal.PlainDate;
  /** Number of slots wanted: as many, or a day's grid more at most. */
  readonly slots: number;
  readonly examiners: readonly Examiner[];
  readonly gridbook: Gridbook;
  /** What these examiners can give in all, from `rosterFor`. */
  readonly capacity: number;
};

/** From here on some sessions are still drafts: planned, not published. */
const DRAFT_FROM_DAY = HORIZON_DAYS - 6;
const DRAFT_SHARE = 0.5;

/** Near dates are nearly full, far ones nearly free; about a third is booked over the 90 days. */
const bookedShare = (daysAhead: number) => 0.58 - (0.48 * daysAhead) / HORIZON_DAYS;

type DayGrid = { from: string; until: string; exams: readonly GridExam[]; starts: readonly string[] };

/** Instants of a grid on one day: the same for all centres that share a clock, so worked out once. */
const dayGrids = (gridbook: Gridbook) => {
  const known = new Map<string, DayGrid>();
  return (group: DemonstrationGroup, civilDate: string, { departmentCode, timeZone }: StaffedCentre): DayGrid => {
    const key = `${group} ${civilDate} ${departmentCode} ${timeZone}`;
    const found = known.get(key);
    if (found) return found;
    const exams = examsOn(gridbook, { group, departmentCode, civilDate });
    // On the centre's own clock, summer time or not: 08:00 is 08:00.
    const instantOf = (minute: number) => instantAt(civilDate, minute, timeZone).toString();
    const starts = exams.map(({ startMinute }) => instantOf(startMinute));
    const lastEnd = Math.max(...exams.map((exam) => exam.startMinute + exam.durationMinutes));
    const grid = { from: starts[0] ?? "", until: instantOf(lastEnd), exams, starts };
    known.set(key, grid);
    return grid;
  };
};

/** Shifts to keep: a fair draw that ends with the wanted number of slots (selection sampling, Knuth 3.4.2 S). */
function* chosenShifts({ seed, slots, examiners, gridbook, capacity }: PlanningRequest): Generator<Shift> {
  const dice = diceOf(seed);
  let missing = slots;
  let left = capacity;
  for (const examiner of examiners)
    for (const shift of shiftsOf(examiner, gridbook)) {
      left -= shift.slotCount;
      // Without this one the rest would be too few.
      const needed = missing > left;
      if (needed || dice.chance(missing / (left + shift.slotCount))) {
        missing -= shift.slotCount;
        yield shift;
      }
      if (missing <= 0) return;
    }
}

/**
 * The sessions of the demonstration with their slots, one after the other: never all in memory. The same request gives the
 * same planning, each time it is walked through.
 */
export function* planning(request: PlanningRequest): Generator<PlannedSession> {
  const dice = diceOf(request.seed + 1);
  const gridOf = dayGrids(request.gridbook);
  let sessionId = 0;
  let slotId = 0;
  for (const { examiner, civilDate, group } of chosenShifts(request)) {
    const { centre } = examiner;
    const daysAhead = request.from.until(civilDate).days;
    const draft = daysAhead > DRAFT_FROM_DAY && dice.chance(DRAFT_SHARE);
    const grid = gridOf(group, civilDate, centre);
    const slots = grid.exams.map(({ category, phase, durationMinutes }, index): PlannedSlot => {
      const booked = dice.chance(bookedShare(daysAhead));
      const state = draft ? "draft" : booked ? "booked" : "open";
      return { id: ++slotId, category, phase, startsAt: grid.starts[index] ?? "", durationMinutes, state };
    });
    yield {
      ...{ id: ++sessionId, examinerId: examiner.id, centreId: centre.id, departmentCode: centre.departmentCode },
      ...{ group, civilDate, daysAhead, from: grid.from, until: grid.until, slots },
    };
  }
}
