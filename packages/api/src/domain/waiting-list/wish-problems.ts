import type { ExamPhase, LicenceCategory, Weekday } from "@creneau/schema";
import { addDays, type CivilDate } from "../civil-date.js";
import { hasOffRoadPhase } from "../regulation/off-road.js";

/** What may be wrong with a wish: the field of the form, and what of it. */
export const WISH_PROBLEMS = [
  "category.not_in_file",
  "phase.not_examined",
  "area.missing",
  "area.several",
  "area.unknown",
  "area.too_many",
  "within_km.out_of_range",
  "within_km.none_near",
  "within_km.too_many",
  "weekdays.missing",
  "hours.out_of_range",
  "hours.reversed",
  "from.too_far",
  "to.reversed",
  "to.past",
  "to.too_far",
  "wishes.too_many",
] as const;
export type WishProblem = (typeof WISH_PROBLEMS)[number];
type FieldOf<Problem> = Problem extends `${infer Field}.${string}` ? Field : never;
export type WishField = FieldOf<WishProblem>;

export const WISH_LIMITS = {
  /** Wishes of one candidate. */
  wishes: 5,
  /** Centres of one wish, named or near: with seven weekdays that makes as many index entries as are worth their space. */
  centres: 40,
  withinKm: 150,
  /** How far ahead a wish may begin or end: places are never booked further ahead. */
  daysAhead: 366,
} as const;

const MINUTES_A_DAY = 1_440;

/** What the form says, once ids have been looked up. */
export type AskedWish = {
  readonly category: LicenceCategory;
  readonly phase: ExamPhase;
  /** Null for an id or code that is none. */
  readonly areas: {
    readonly centres: readonly (number | null)[] | null;
    readonly department: { readonly isKnown: boolean } | null;
    readonly near: { readonly isKnown: boolean; readonly withinKm: number; readonly centresFound: number } | null;
  };
  readonly weekdays: readonly Weekday[];
  readonly startsFrom: number;
  readonly startsBefore: number;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
};

const problemsOfArea = ({ centres, department, near }: AskedWish["areas"]): WishProblem[] => {
  const given = [centres, department, near].filter((area) => area !== null);
  if (given.length !== 1) return [given.length === 0 ? "area.missing" : "area.several"];
  if (department && !department.isKnown) return ["area.unknown"];
  if (near) {
    if (!near.isKnown) return ["area.unknown"];
    if (!(near.withinKm > 0 && near.withinKm <= WISH_LIMITS.withinKm)) return ["within_km.out_of_range"];
    if (near.centresFound === 0) return ["within_km.none_near"];
    if (near.centresFound > WISH_LIMITS.centres) return ["within_km.too_many"];
  }
  if (centres) {
    if (centres.length === 0) return ["area.missing"];
    if (centres.length > WISH_LIMITS.centres) return ["area.too_many"];
    if (centres.includes(null)) return ["area.unknown"];
  }
  return [];
};

const problemsOfHours = ({ startsFrom, startsBefore }: AskedWish): WishProblem[] => {
  const isOfDay = (minutes: number) => minutes >= 0 && minutes <= MINUTES_A_DAY;
  if (!isOfDay(startsFrom) || !isOfDay(startsBefore)) return ["hours.out_of_range"];
  return startsFrom < startsBefore ? [] : ["hours.reversed"];
};

const problemsOfDates = ({ from, to }: AskedWish, today: CivilDate): WishProblem[] => {
  const last = addDays(today, WISH_LIMITS.daysAhead);
  if (from !== null && to !== null && to < from) return ["to.reversed"];
  if (to !== null && to < today) return ["to.past"];
  if (from !== null && from > last) return ["from.too_far"];
  return to !== null && to > last ? ["to.too_far"] : [];
};

const problemsOfExam = ({ category, phase }: AskedWish, categories: readonly LicenceCategory[]): WishProblem[] => {
  const isExamined = phase === "on_road" || (phase === "off_road" && hasOffRoadPhase(category));
  const problems: WishProblem[] = categories.includes(category) ? [] : ["category.not_in_file"];
  return isExamined ? problems : [...problems, "phase.not_examined"];
};

const problemsOfWeekdays = ({ weekdays }: AskedWish): WishProblem[] =>
  weekdays.length === 0 ? ["weekdays.missing"] : [];

const problemsOfCount = (otherWishes: number): WishProblem[] =>
  otherWishes >= WISH_LIMITS.wishes ? ["wishes.too_many"] : [];

/** Everything that keeps this wish from being saved, or nothing. `today` is that of the candidate's department. */
export const problemsOfWish = (
  asked: AskedWish,
  file: { readonly categories: readonly LicenceCategory[]; readonly otherWishes: number },
  today: CivilDate,
): WishProblem[] => [
  ...problemsOfExam(asked, file.categories),
  ...problemsOfArea(asked.areas),
  ...problemsOfWeekdays(asked),
  ...problemsOfHours(asked),
  ...problemsOfDates(asked, today),
  ...problemsOfCount(file.otherWishes),
];
