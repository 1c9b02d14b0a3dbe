import type { RuleSet } from "../rule-set.js";

/** Extra time that the local service grants to one candidate, or what it may not. */
type ExtraTime =
  | { readonly kind: "granted"; readonly rule: "CAP-7"; readonly minutes: number; readonly places: number }
  | { readonly kind: "refused"; readonly rule: "CAP-7"; readonly mostMinutes: number };

/** Whatever the extra time, the candidate takes one place of the school (CAP-8). Source: national guide (January 2013), B.4.a. */
export const extraTime = (minutes: number, { numbers }: RuleSet): ExtraTime => {
  const mostMinutes = numbers["CAP-7.extra"];
  // Written so that what is not a number is refused too.
  if (!(minutes >= 0 && minutes <= mostMinutes)) return { kind: "refused", rule: "CAP-7", mostMinutes };
  return { kind: "granted", rule: "CAP-7", minutes, places: numbers["CAP-8.places"] };
};

/** An exam with extra time, to be placed in the day of one examiner. */
type LongExam = {
  /** Units that this exam takes without extra time. */
  readonly examUnits: number;
  readonly extraMinutes: number;
  /** Units one after the other that nobody holds, from the start of this exam, its own included. */
  readonly freeUnits: number;
  /** Minutes of a unit, where the grid of the day has others than CAP-9 tells for B. */
  readonly unitMinutes?: number;
};

type Absorbed =
  | { readonly kind: "absorbed"; readonly rule: "CAP-9"; readonly units: number; readonly neutralised: number }
  | {
      readonly kind: "refused";
      readonly rule: "CAP-7" | "CAP-9";
      /** Null when that extra time cannot be granted at all. */
      readonly neededUnits: number | null;
    };

/**
 * The examiner's day does not get longer: the exam takes whole units of it, and those beyond its own are neutralised. *Our
 * reading*: the whole time counts, so 35 minutes more are one more unit of 35 minutes, and two more of 32.
 */
export const absorb = (exam: LongExam, rules: RuleSet): Absorbed => {
  const { examUnits, extraMinutes, freeUnits, unitMinutes: unit = rules.numbers["CAP-9.unit"] } = exam;
  if (extraTime(extraMinutes, rules).kind === "refused") return { kind: "refused", rule: "CAP-7", neededUnits: null };
  const units = Math.ceil((examUnits * unit + extraMinutes) / unit);
  if (units > freeUnits) return { kind: "refused", rule: "CAP-9", neededUnits: units };
  return { kind: "absorbed", rule: "CAP-9", units, neutralised: units - examUnits };
};
