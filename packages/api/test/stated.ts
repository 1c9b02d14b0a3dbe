import { readFacts } from "../src/domain/regulation/read-facts.js";
import type { StatedFacts } from "../src/domain/regulation/stated-facts.js";
import { rulesAt } from "./legal-values.js";

/** The day on which everything is stated here, and the first one with rules. */
export const TODAY = "2026-11-23";
export const FIRST_RULES = "2013-01-19";

/** An exam of category B is asked about, unless `stated` says otherwise. */
export const read = (stated: Partial<StatedFacts>, today = TODAY) =>
  readFacts({ category: "B", phase: "on_road", ...stated }, today, rulesAt(FIRST_RULES));

/** Each as `field: CODE`; none when everything could be read. */
export const problemsOf = (stated: Partial<StatedFacts>, today = TODAY): readonly string[] => {
  const outcome = read(stated, today);
  return "problems" in outcome ? outcome.problems.map(({ field, code }) => `${field}: ${code}`) : [];
};

/** The facts, when everything could be read. */
export const factsOf = (stated: Partial<StatedFacts>) => {
  const outcome = read(stated);
  if ("problems" in outcome) throw new Error(`could not be read: ${JSON.stringify(outcome.problems)}`);
  return outcome.facts;
};
