import { createHash } from "node:crypto";
import { type ExamPaper, examPapers } from "@creneau/schema";
import { type CanonicalContent, canonical } from "../domain/exam-day/canonical.js";
import type { Database } from "../platform/database.js";

export const hashOf = (content: CanonicalContent): string =>
  createHash("sha256").update(canonical(content)).digest("hex");

export type PaperToKeep = {
  readonly paper: ExamPaper;
  readonly listId: number;
  readonly entryId?: string;
  readonly outcomeKey?: string;
  readonly candidateId?: number;
  readonly now: Date;
};

/** Keeps the hash of a paper that is given out, once: the same paper is the same row. */
export const keepPaper = async (
  db: Database,
  content: CanonicalContent,
  { now, ...about }: PaperToKeep,
): Promise<string> => {
  const hash = hashOf(content);
  await db
    .insert(examPapers)
    .values({ hash, ...about, madeAt: now })
    .onConflictDoNothing();
  return hash;
};
