import { type CivilDate, FIRST_DATE } from "../civil-date.js";
import type { Answer } from "./answer.js";
import type { CandidateFacts, MissingFact, Question } from "./facts.js";
import type { RuleSet } from "./rule-set.js";
import { waiting } from "./waiting.js";

/**
 * When a candidate may present again (délai de représentation). `Until`: certainly from `earliestDate` on, and `rule` is the
 * reason. `NotKnown`: it depends on a fact that nobody has given.
 */
export type WaitingPeriod =
  | { readonly kind: "None" }
  | { readonly kind: "Until"; readonly earliestDate: CivilDate; readonly rule: Answer["rule"] }
  | { readonly kind: "NotKnown"; readonly missingFact: MissingFact };

/** The wait that ends last. Source: API Rendez-Vous Permis, product page, data of pupils and candidates. */
export const waitingPeriod = (facts: CandidateFacts, question: Question, rules: RuleSet): WaitingPeriod => {
  let longest: WaitingPeriod = { kind: "None" };
  for (const { rule, satisfied, missing } of waiting(facts, question, rules)) {
    const last = satisfied.at(-1);
    if (last === undefined) {
      if (missing) return { kind: "NotKnown", missingFact: missing.fact };
    } else if (last.from > (longest.kind === "Until" ? longest.earliestDate : FIRST_DATE))
      longest = { kind: "Until", earliestDate: last.from, rule };
  }
  return longest;
};
