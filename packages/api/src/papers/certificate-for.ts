import { candidates, examListEntries, examLists, examOutcomes, examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import type { Context } from "../context.js";
import { sessionFor } from "../exam-day/exam-session.js";
import { certificateContent } from "./paper-contents.js";

const readOutcome = async ({ database: db }: Pick<Context, "database">, key: string) => {
  const [found] = await db
    .select({
      outcome: examOutcomes,
      listId: examLists.id,
      sessionId: examLists.sessionId,
      candidate: {
        birthName: candidates.birthName,
        firstName: candidates.firstName,
        birthDate: candidates.birthDate,
        neph: candidates.neph,
      },
      category: examSlots.category,
      phase: examSlots.phase,
    })
    .from(examOutcomes)
    .innerJoin(examListEntries, eq(examListEntries.id, examOutcomes.entryId))
    .innerJoin(examLists, eq(examLists.id, examListEntries.listId))
    .innerJoin(examSlots, eq(examSlots.id, examListEntries.slotId))
    .innerJoin(candidates, eq(candidates.id, examOutcomes.candidateId))
    .where(eq(examOutcomes.key, key));
  return found ?? null;
};

/**
 * The certificate of an outcome, struck or not: for the candidate once it is published, for the examiner and the officers of the
 * department at once. Null for everybody else, and where no certificate is written.
 */
export const certificateFor = async (context: Context, key: string) => {
  const found = await readOutcome(context, key);
  if (!found) return null;
  const { outcome, listId, sessionId, candidate, category, phase } = found;
  const own = context.viewer?.candidateId === outcome.candidateId;
  const published = outcome.publishedAt.getTime() <= context.clock.now().epochMilliseconds;
  if (!(own && published) && !(await sessionFor(context, sessionId, "read"))) return null;
  const content = certificateContent(outcome, { ...candidate, category, phase });
  if (!content) return null;
  const { entryId, candidateId } = outcome;
  return { content, about: { listId, entryId, outcomeKey: key, candidateId } };
};
