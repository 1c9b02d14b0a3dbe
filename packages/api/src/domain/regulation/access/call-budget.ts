import type { RuleId } from "../catalogue/catalogue.js";
import type { RuleSet } from "../rule-set.js";

/** Calls that passed within the last minute: of the whole school, and of the employee who calls now. */
export type CallsInMinute = { readonly school: number; readonly employee: number };

export type TooManyCalls = {
  readonly kind: "TooManyCalls";
  /** Every budget that is used up: the call waits for all of them. */
  readonly budgets: readonly (keyof CallsInMinute)[];
  readonly rule: RuleId;
};

/**
 * Why one more call may not pass, or null: it passes when both budgets allow it, and a call that is refused takes from neither.
 * *Our reading*: the page gives one limit for a school and one for an employee, not how they meet. Source: docs/rules.md#API-2.
 */
export const refusalOfCall = (calls: CallsInMinute, { numbers }: RuleSet): TooManyCalls | null => {
  const limits: CallsInMinute = { school: numbers["API-2.school"], employee: numbers["API-2.employee"] };
  const budgets = (["school", "employee"] as const).filter((budget) => calls[budget] >= limits[budget]);
  return budgets.length === 0 ? null : { kind: "TooManyCalls", budgets, rule: "API-2" };
};
