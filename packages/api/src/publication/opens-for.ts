import type { CentreRow } from "../centres/centre.loader.js";
import type { Context } from "../context.js";
import { turnOf, wavesOf } from "../domain/booking/publication.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import type { ExamSlot } from "../slots/slot.types.js";

/** When a place opens to the candidate with these facts, as far as its publication decides; null when it was open to everybody at once. */
export const opensFor = (
  { category, publishedAt, centre }: Pick<ExamSlot, "category" | "publishedAt" | "centre">,
  facts: CandidateFacts,
  { policies }: Pick<Context, "policies">,
): Date | null => {
  if (publishedAt === null) return null;
  const { timeZone, departmentCode } = centre as CentreRow;
  const publication = { category, publishedAt: publishedAt.getTime(), timeZone };
  const turn = turnOf(publication, facts, wavesOf(policies.now(), { ...publication, departmentCode }));
  return turn && new Date(turn.opensAt.epochMilliseconds);
};
