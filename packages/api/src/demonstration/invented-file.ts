import { ABSENT_FACTS, type LicenceCategory } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import type { FileRow } from "../candidates/candidate-file.js";
import type { TestResult } from "../domain/regulation/facts.js";
import { hasTest } from "../domain/regulation/read-category.js";
import type { Dice } from "./dice.js";

/** A candidate's file, as the tables of candidates, results and held licences keep it. */
export type InventedFile = FileRow & { readonly categories: readonly LicenceCategory[] };

/** Every declaration is made, and none asks for more. Nobody asks an adult for the authorisation of their parents. */
export const DECLARED = {
  ...{ trainingPath: "traditional", emancipated: false, parentalAuthorisation: null, fimo: false },
  ...{ medicalDeclaration: false, automaticVehicle: false, medicalOpinionOn: null, fitUntil: null },
  ...{ preliminaryAppointmentOn: null, initialTrainingEndedOn: null },
  ...{ vocationalTheoryOn: null, vocationalTheoryValidated: false, results: [], licences: [] },
  ...{ declaredNone: ABSENT_FACTS, historyComplete: true, licencesComplete: true },
} as const satisfies Partial<InventedFile>;

const ADULT_YEARS = 18;
/** The A, C1 and C categories ask for 18 to 24 years: everybody invented for them is 24 or older. */
const HEAVY_YEARS = 24;
const OLDEST_YEARS = 52;
const HEAVY: ReadonlySet<LicenceCategory> = new Set(["A", "C1", "C1E", "C", "CE"]);
/** Everybody invented for these has seen a doctor. BE asks for it no longer, which does no harm. */
const WITH_OPINION: ReadonlySet<LicenceCategory> = new Set(["BE", "C1", "C1E", "C", "CE"]);
/** Age from which the theory test is passed here. */
const THEORY_YEARS = 17;

type Range = readonly [least: number, most: number];
/** All in days before the first day of the planning; less than three years for the theory test. */
const THEORY_DAYS: Range = [5, 1_000];
/** Counts for a year in C, so until after the last exam that is planned. */
const OFF_ROAD_DAYS: Range = [10, 200];
const OPINION_DAYS: Range = [10, 500];
/** Days from the registration to the theory test. */
const STUDY_DAYS: Range = [20, 150];
/** At the least this many days between the theory test and the off-road test. */
const BETWEEN_TESTS_DAYS = 10;

const offRoadSuccess = (category: LicenceCategory, on: string): TestResult => ({
  ...{ on, phase: "off_road", category, outcome: "passed", points: null, automatic: false },
});

/** Whole numbers of days before `from` are much faster than calendars for a million people. */
const calendarBefore = (from: Temporal.PlainDate) => {
  const written = new Map<number, string>();
  return {
    daysIn: (years: number) => from.subtract({ years }).until(from).days,
    daysAgo: (days: number): string => {
      const known = written.get(days) ?? from.subtract({ days }).toString();
      written.set(days, known);
      return known;
    },
  };
};

/** Makes files with which one may sit the next practical test of each of the categories, on each of the hundred days after `from`. */
export const fileMaker = (from: Temporal.PlainDate) => {
  const { daysIn, daysAgo } = calendarBefore(from);
  const [adult, heavy, oldest] = [daysIn(ADULT_YEARS), daysIn(HEAVY_YEARS), daysIn(OLDEST_YEARS)];
  const theoryAge = daysIn(THEORY_YEARS);
  return (dice: Dice, categories: readonly LicenceCategory[]): InventedFile => {
    const youngest = categories.some((category) => HEAVY.has(category)) ? heavy : adult;
    // Mostly young, as candidates are: the smaller of two throws.
    const daysOld = Math.min(dice.between(youngest, oldest), dice.between(youngest, oldest));
    const twoPhases = categories.filter((category) => hasTest(category, "off_road"));
    const soonestTheory = twoPhases.length > 0 ? OFF_ROAD_DAYS[1] + BETWEEN_TESTS_DAYS : THEORY_DAYS[0];
    const theoryDays = dice.between(soonestTheory, Math.min(THEORY_DAYS[1], daysOld - theoryAge));
    const withOpinion = categories.some((category) => WITH_OPINION.has(category));
    return {
      ...DECLARED,
      categories,
      birthDate: daysAgo(daysOld),
      theoryPassedOn: daysAgo(theoryDays),
      registeredOn: daysAgo(theoryDays + dice.between(...STUDY_DAYS)),
      medicalOpinionOn: withOpinion ? daysAgo(dice.between(...OPINION_DAYS)) : null,
      results: twoPhases.flatMap((category) => {
        const days = dice.between(...OFF_ROAD_DAYS);
        // Every other one still has the off-road test before them: places of both phases have somebody to take them.
        return days % 2 === 0 ? [offRoadSuccess(category, daysAgo(days))] : [];
      }),
    };
  };
};
