import type { CivilDate } from "../civil-date.js";
import { POLICIES, type PolicyKey } from "../policy/policy.js";
import type { FieldProblem } from "./refusal.js";
import { oneLine, tooLong } from "./text.js";

/** What an officer sets: a number from a day on, until the day before `validTo` when it has an end. */
export type PolicyWish = {
  readonly key: PolicyKey;
  readonly number: number;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly sourceFr: string;
  readonly sourceEn: string;
};

/** Whole numbers from 0, and no more than makes sense of a unit. */
const MOST: Readonly<Record<(typeof POLICIES)[PolicyKey], number>> = {
  seconds: 86_400,
  minutes: 20_160,
  hours: 720,
  days: 3_650,
  months: 240,
  kilometres: 1_000,
  count: 10_000_000,
};

/** The hours of a clock, where others last. */
const MOST_OF_A_CLOCK: Partial<Record<PolicyKey, number>> = { "waking.from": 23, "waking.until": 24 };

export const isPolicyKey = (key: string): key is PolicyKey => Object.hasOwn(POLICIES, key);

const MOST_SOURCE = 300;

export const cleanPolicy = (typed: PolicyWish): PolicyWish => ({
  ...typed,
  sourceFr: oneLine(typed.sourceFr) ?? "",
  sourceEn: oneLine(typed.sourceEn) ?? "",
});

/** What is wrong with it, on a day. The past stays as it was: decisions rest on it. */
export const problemsOfPolicy = (wish: PolicyWish, today: CivilDate): FieldProblem[] => {
  const { key, number, validFrom, validTo, sourceFr, sourceEn } = wish;
  const isPossible = Number.isInteger(number) && number >= 0 && number <= (MOST_OF_A_CLOCK[key] ?? MOST[POLICIES[key]]);
  return [
    ...(isPossible ? [] : [{ field: "number", code: "out_of_range" } as const]),
    ...(validFrom < today ? [{ field: "validFrom", code: "past" } as const] : []),
    ...(validTo !== null && validTo <= validFrom ? [{ field: "validTo", code: "invalid" } as const] : []),
    ...(sourceFr === "" || sourceEn === "" ? [{ field: "source", code: "missing" } as const] : []),
    ...tooLong("source", sourceFr, MOST_SOURCE),
    ...tooLong("source", sourceEn, MOST_SOURCE),
  ];
};
