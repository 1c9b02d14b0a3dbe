import type { Check } from "../exam-day/check.js";

/** The motive as the examiner writes it on the exam list. Source: national guide (January 2013), B.7. */
export const UNSUITED_ADAPTATION = "aménagement du véhicule inadapté au handicap";

/** The adaptations of the vehicle, held against the disability of the candidate: before the convocation, or on the day. */
export type Adaptation = "not_needed" | "suited" | "unsuited";

/**
 * What is unsuited suspends the test, and the candidate is excused. Before the convocation the check is only recommended: what
 * nobody has looked at does not stand in the way of a booking. Source: national guide (January 2013), B.4.b.
 */
export const checkAdaptation = (adaptation: Adaptation | undefined): Check => {
  switch (adaptation) {
    case "not_needed":
    case "suited":
      return { kind: "satisfied", rule: "CAP-10" };
    case "unsuited":
      return { kind: "excused", rule: "CAP-10" };
    case undefined:
      return { kind: "missing", rule: "CAP-10", fact: "vehicleAdaptation" };
  }
};
