import type { CivilDate } from "../civil-date.js";
import type { RuleId } from "./catalogue/catalogue.js";
import { type Days, EVERY_DAY, from, NO_DAY } from "./days.js";
import type { CandidateFacts, FactName, MissingFact, Question } from "./facts.js";
import type { RuleSet } from "./rule-set.js";
import type { ValueKey } from "./values.js";

/** What follows an exam that is sat under reserve: letter T to the local exam service, or the file to the registration service. */
export const FOLLOW_UPS = ["medical_letter", "photo_to_stamp"] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/**
 * What one rule says of one file, for every exam date at once. `satisfied`: the days on which it holds. `reserve`: days on which
 * the exam takes place all the same, and something follows. `missing`: days on which nothing can be said without that fact.
 * On every other day the rule refuses. No day is in two of them.
 */
export type Answer = {
  readonly rule: RuleId;
  /** The numbers that it was decided with. */
  readonly values: readonly ValueKey[];
  readonly satisfied: Days;
  readonly reserve?: { readonly days: Days; readonly follows: FollowUp };
  readonly missing?: { readonly days: Days; readonly fact: MissingFact };
};

/**
 * A family of rules: what those of its rules say that concern this question. It knows nothing of the exam date: `rules` is held
 * against every date, and the answer counts on the dates on which that set is in force.
 */
export type Family = (facts: CandidateFacts, question: Question, rules: RuleSet) => readonly Answer[];

export const holdsOn = (rule: RuleId, satisfied: Days, ...values: ValueKey[]): Answer => ({ rule, values, satisfied });
export const holds = (rule: RuleId, ...values: ValueKey[]): Answer => holdsOn(rule, EVERY_DAY, ...values);
/** Until the facts themselves change, no date helps. */
export const refuses = (rule: RuleId, ...values: ValueKey[]): Answer => holdsOn(rule, NO_DAY, ...values);
export const holdsFrom = (rule: RuleId, first: CivilDate, ...values: ValueKey[]): Answer =>
  holdsOn(rule, from(first), ...values);
/** Nothing can be said before this fact is known. */
export const lacks = (rule: RuleId, fact: FactName, ...values: ValueKey[]): Answer => ({
  rule,
  values,
  satisfied: NO_DAY,
  missing: { days: EVERY_DAY, fact },
});
