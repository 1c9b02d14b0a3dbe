import { examListEntries, examLists, examPapers } from "@creneau/schema";
import { and, desc, eq } from "drizzle-orm";
import type { Context } from "../context.js";
import { sessionFor } from "../exam-day/exam-session.js";
import type { LetterContent } from "./medical-letter.js";

/** The last letter T that was written of a line, for who examines or administers; null for everybody else. */
export const letterFor = async (
  context: Context,
  lineId: string,
): Promise<{ hash: string; content: LetterContent } | null> => {
  const [line] = await context.database
    .select({ sessionId: examLists.sessionId })
    .from(examListEntries)
    .innerJoin(examLists, eq(examLists.id, examListEntries.listId))
    .where(eq(examListEntries.id, lineId));
  if (!line || !(await sessionFor(context, line.sessionId, "read"))) return null;
  const [letter] = await context.database
    .select({ hash: examPapers.hash, content: examPapers.content })
    .from(examPapers)
    .where(and(eq(examPapers.entryId, lineId), eq(examPapers.paper, "medical_letter")))
    .orderBy(desc(examPapers.madeAt))
    .limit(1);
  return letter ? { hash: letter.hash, content: letter.content as LetterContent } : null;
};
