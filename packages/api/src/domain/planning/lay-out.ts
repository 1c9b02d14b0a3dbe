import type { CategoryGroup, ExamPhase, LicenceCategory } from "@creneau/schema";
import { absorb } from "../regulation/capacity/extra-time.js";
import { unitsOfB1 } from "../regulation/capacity/units.js";
import type { RuleSet } from "../regulation/rule-set.js";
import { timeOfMinute } from "./day-time.js";
import { CATEGORIES_OF_GROUP, type Grid, type GridExam } from "./grid.js";
import type { LayOutRefusal } from "./refusal.js";

/** A place that an officer wants on the grid. Without a category it is the one of the grid. */
export type WishedPlace = {
  readonly startMinute: number;
  readonly category: LicenceCategory | null;
  /** Extra time for a candidate who needs it (CAP-7). */
  readonly extraMinutes: number;
};

/** A place as it will be. Minutes after midnight on the centre's clock. */
export type PlannedPlace = {
  readonly startMinute: number;
  readonly durationMinutes: number;
  readonly phase: ExamPhase;
  readonly category: LicenceCategory;
};

/** Who examines, and with what. */
export type Means = {
  readonly group: CategoryGroup;
  readonly qualifications: readonly CategoryGroup[];
  /** The service provides the radio-guidance equipment that B1 needs at a centre of B. */
  readonly radioGuidance: boolean;
};

/** A place with the end of the whole units of the grid that it takes: nobody else is examined before it. */
export type LaidOut = { readonly place: PlannedPlace; readonly untilMinute: number };

/** Units of the grid one after the other without a break, of one phase, from this one on. */
const runFrom = (grid: Grid, index: number) => {
  const run: GridExam[] = [];
  for (const exam of grid.exams.slice(index)) {
    const last = run.at(-1);
    if (last && (last.phase !== exam.phase || last.startMinute + last.durationMinutes !== exam.startMinute)) break;
    run.push(exam);
  }
  return run;
};

const b1Units = ({ group, qualifications, radioGuidance }: Means, rules: RuleSet) =>
  group === "A" || group === "B"
    ? unitsOfB1({ group, radioGuidance, twoWheelerExaminer: qualifications.includes("A") }, rules)
    : null;

const isExamined = (category: LicenceCategory, group: CategoryGroup): boolean => {
  const examined: readonly LicenceCategory[] = CATEGORIES_OF_GROUP[group];
  return examined.includes(category);
};

/**
 * One place on the grid, or why not. `takenFrom`: the minute from which on somebody is examined after it; extra time may take the units
 * before that, and never makes the day longer (CAP-9). B1 takes one unit of B or three of A (CAP-2, CAP-3), without a break between.
 */
export const layOutPlace = (
  grid: Grid,
  { startMinute, category: wished, extraMinutes }: WishedPlace,
  means: Means,
  rules: RuleSet,
  takenFrom: number,
): LaidOut | LayOutRefusal => {
  const startsAt = timeOfMinute(startMinute);
  const run = runFrom(
    grid,
    grid.exams.findIndex((exam) => exam.startMinute === startMinute),
  );
  const [unit] = run;
  if (!unit || unit.startMinute !== startMinute)
    return { kind: "OffTheGrid", startsAt, starts: grid.exams.map((exam) => timeOfMinute(exam.startMinute)) };
  const category = wished ?? unit.category;
  if (!isExamined(category, means.group)) return { kind: "CategoryNotExamined", category, group: means.group };
  const b1 = category === "B1" ? b1Units(means, rules) : null;
  if (b1?.kind === "refused") return { kind: "B1NotPossible", startsAt, rule: b1.rule };
  const examUnits = b1?.units ?? 1;
  if (run.length < examUnits) return { kind: "B1NotPossible", startsAt, rule: "CAP-3" };
  const freeUnits = run.filter((exam) => exam.startMinute + exam.durationMinutes <= takenFrom).length;
  const unitMinutes = unit.durationMinutes;
  const absorbed = absorb({ examUnits, extraMinutes, freeUnits: Math.max(examUnits, freeUnits), unitMinutes }, rules);
  if (absorbed.kind === "refused") {
    const { rule, neededUnits } = absorbed;
    return { kind: "ExtraTimeNotPossible", startsAt, mostMinutes: rules.numbers["CAP-7.extra"], neededUnits, rule };
  }
  const phase = category === "B1" ? "on_road" : unit.phase;
  const durationMinutes = examUnits * unitMinutes + extraMinutes;
  return {
    place: { startMinute, durationMinutes, phase, category },
    untilMinute: startMinute + absorbed.units * unitMinutes,
  };
};

/** All places of a new session, in order, or the first thing that stands against them. */
export const layOut = (
  grid: Grid,
  wishes: readonly WishedPlace[],
  means: Means,
  rules: RuleSet,
): readonly PlannedPlace[] | LayOutRefusal => {
  if (wishes.length === 0) return { kind: "NothingPlanned" };
  const inOrder = wishes.toSorted((a, b) => a.startMinute - b.startMinute);
  const places: PlannedPlace[] = [];
  let freeFrom = 0;
  for (const [index, wish] of inOrder.entries()) {
    if (wish.startMinute < freeFrom) return { kind: "PlacesOverlap", startsAt: timeOfMinute(wish.startMinute) };
    const next = inOrder[index + 1]?.startMinute ?? Number.POSITIVE_INFINITY;
    const laidOut = layOutPlace(grid, wish, means, rules, next);
    if ("kind" in laidOut) return laidOut;
    places.push(laidOut.place);
    freeFrom = laidOut.untilMinute;
  }
  return places;
};
