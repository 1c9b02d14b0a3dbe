import type { Context } from "../context.js";
import type { CandidateId } from "../domain/id.js";
import { endedOnes } from "../holds/end-expired-holds.js";
import { judgeResults } from "../penalties/judge-results.js";
import type { FactsToBook } from "./booking.facts.js";

/**
 * Does what time and workers have not done yet about the facts of a decision: ends holds that are over, judges results that came in.
 * True when there was any of it: then the facts have moved.
 */
export const hadToSettle = async (context: Context, candidateId: CandidateId, facts: FactsToBook): Promise<boolean> => {
  const { database, rulebook, policies, clock } = context;
  if (facts.isJudged) return endedOnes(database, facts);
  const books = { rulebook: rulebook.now(), policybook: policies.now() };
  await judgeResults(database, books, clock.now(), candidateId);
  return true;
};
