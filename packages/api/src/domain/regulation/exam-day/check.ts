import type { FollowUp } from "../answer.js";
import type { RuleId } from "../catalogue/catalogue.js";

/**
 * What one precondition says on the day of the exam. `not_receivable`: the exam cannot take place (irrecevable, not admissible).
 * `excused`: present, cannot be examined, and it does not count as a failure. `under_reserve`: the exam takes place, and
 * something follows. `missing`: a fact has not been recorded, and nothing is guessed.
 */
export type Check =
  | { readonly kind: "satisfied"; readonly rule: RuleId }
  | { readonly kind: "not_receivable"; readonly rule: RuleId }
  | { readonly kind: "excused"; readonly rule: RuleId }
  | { readonly kind: "under_reserve"; readonly rule: RuleId; readonly follows: FollowUp }
  | { readonly kind: "missing"; readonly rule: RuleId; readonly fact: string };
