import type { LicenceCategory } from "@creneau/schema";
import { isMotorcycle } from "../motorcycles.js";
import type { RuleSet } from "../rule-set.js";

export type WalkingPace = {
  /** `not_evaluated`: the categories without that exercise. */
  readonly kind: "long_enough" | "too_short" | "not_evaluated";
  readonly rule: "CAP-6";
};

/** The time that the walking pace was evaluated for, by the stopwatch. Source: national guide (January 2013), B.1.a. */
export const walkingPace = (category: LicenceCategory, seconds: number, rules: RuleSet): WalkingPace => {
  if (!isMotorcycle(category)) return { kind: "not_evaluated", rule: "CAP-6" };
  return { kind: seconds < rules.numbers["CAP-6.pace"] ? "too_short" : "long_enough", rule: "CAP-6" };
};
