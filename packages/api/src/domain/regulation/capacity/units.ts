import type { CategoryGroup } from "@creneau/schema";
import type { RuleSet } from "../rule-set.js";

/** The centres that B1 may be scheduled on: those of category B and those of A1, A2 and A. */
type B1Group = Extract<CategoryGroup, "A" | "B">;

/** A session that B1 is to be scheduled in. */
export type B1Session = {
  readonly group: B1Group;
  /** The service provides the radio-guidance equipment. */
  readonly radioGuidance: boolean;
  /** The examiner is qualified for two-wheelers ("deux roues"). */
  readonly twoWheelerExaminer: boolean;
};

type B1Units =
  | { readonly kind: "fits"; readonly rule: "CAP-2" | "CAP-3"; readonly units: number; readonly of: B1Group }
  | { readonly kind: "refused"; readonly rule: "CAP-2" | "CAP-4" };

/**
 * The units that a B1 exam takes, in units of that centre. The equipment is to be provided on a centre of B; a centre of
 * motorcycles has it for its own exams. Source: national guide (January 2013), B.1.b.
 */
export const unitsOfB1 = ({ group, radioGuidance, twoWheelerExaminer }: B1Session, rules: RuleSet): B1Units => {
  if (!twoWheelerExaminer) return { kind: "refused", rule: "CAP-4" };
  switch (group) {
    case "A":
      return { kind: "fits", rule: "CAP-3", units: rules.numbers["CAP-3.units"], of: group };
    case "B":
      if (!radioGuidance) return { kind: "refused", rule: "CAP-2" };
      return { kind: "fits", rule: "CAP-2", units: rules.numbers["CAP-2.units"], of: group };
  }
};

/** CAP-12: a regularisation takes the time of the exam of its category. `examUnits`: what that exam takes, in units. */
export const unitsOfRegularisation = (examUnits: number, rules: RuleSet): number =>
  examUnits * rules.numbers["CAP-12.units"];
