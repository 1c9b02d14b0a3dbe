import { candidates, type ExamPaper, examLists, examPapers, examSessions } from "@creneau/schema";
import { and, desc, eq } from "drizzle-orm";
import type { Context } from "../context.js";
import { initialsOf } from "../convocations/check-convocation.js";
import { readSessions } from "../exam-day/exam-session.js";
import { loadListOf } from "../exam-day/load-list.js";
import { hashOf } from "./exam-paper.store.js";
import { listContent, reportContent } from "./paper-contents.js";

const PAPER_STATES = ["valid", "replaced"] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** What anybody may know who holds a paper of the exam day in their hands. */
export type CheckedPaper = {
  readonly paper: ExamPaper;
  readonly state: PaperState;
  readonly date: string;
  readonly initials: string | null;
  readonly mention: string | null;
  readonly hash: string;
  readonly madeAt: Date;
};

type Db = Pick<Context, "database">;

const readPaper = async ({ database: db }: Db, hash: string) => {
  const [found] = await db
    .select({
      row: examPapers,
      sessionId: examLists.sessionId,
      date: examSessions.civilDate,
      birthName: candidates.birthName,
      firstName: candidates.firstName,
    })
    .from(examPapers)
    .innerJoin(examLists, eq(examLists.id, examPapers.listId))
    .innerJoin(examSessions, eq(examSessions.id, examLists.sessionId))
    .leftJoin(candidates, eq(candidates.id, examPapers.candidateId))
    .where(eq(examPapers.hash, hash));
  return found ?? null;
};
type Found = NonNullable<Awaited<ReturnType<typeof readPaper>>>;

const lastLetterOf = async ({ database: db }: Db, entryId: string): Promise<string | undefined> => {
  const [last] = await db
    .select({ hash: examPapers.hash })
    .from(examPapers)
    .where(and(eq(examPapers.entryId, entryId), eq(examPapers.paper, "medical_letter")))
    .orderBy(desc(examPapers.madeAt))
    .limit(1);
  return last?.hash;
};

/** A paper counts while it says what would be said today: a struck outcome, a later list or a newer letter takes its place. */
const counts = async (context: Db, { row, sessionId }: Found): Promise<{ counts: boolean; mention: string | null }> => {
  const [session] = await readSessions(context.database, eq(examSessions.id, sessionId));
  if (!session) return { counts: false, mention: null };
  if (row.paper === "medical_letter")
    return { counts: (await lastLetterOf(context, row.entryId ?? "")) === row.hash, mention: null };
  const loaded = await loadListOf(context.database, session);
  switch (row.paper) {
    case "list":
      return { counts: hashOf(listContent(loaded)) === row.hash, mention: null };
    case "report":
      return { counts: hashOf(reportContent(loaded)) === row.hash, mention: null };
    case "certificate": {
      const chain = loaded.outcomes.get(row.entryId ?? "");
      const own = [chain?.standing, ...(chain?.struck ?? [])].find((one) => one?.key === row.outcomeKey);
      return { counts: chain?.standing?.key === row.outcomeKey, mention: own?.mention ?? null };
    }
  }
};

/** The paper behind a QR code; null when the token is none of ours, or who it was about has left. */
export const checkPaper = async (
  context: Pick<Context, "database" | "links">,
  token: string,
): Promise<CheckedPaper | null> => {
  const hash = context.links.papers.named(token);
  const found = hash && (await readPaper(context, hash));
  if (!found) return null;
  const { row, date, birthName, firstName } = found;
  const now = await counts(context, found);
  return {
    ...{ paper: row.paper, hash: row.hash, madeAt: row.madeAt, date, mention: now.mention },
    state: now.counts ? "valid" : "replaced",
    initials: birthName && firstName ? initialsOf({ birthName, firstName }) : null,
  };
};
