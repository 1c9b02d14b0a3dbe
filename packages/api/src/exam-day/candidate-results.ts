import { examListEntries, examOutcomes, examResults, examSlots } from "@creneau/schema";
import { and, desc, eq, gt } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { WrittenOutcome } from "../domain/exam-day/judge-outcome.js";
import { outcomeChain } from "../domain/exam-day/outcome-chain.js";
import type { Database } from "../platform/database.js";

const read = (db: Database, candidateId: number) =>
  db
    .select({
      key: examOutcomes.key,
      strikes: examOutcomes.strikes,
      entryId: examOutcomes.entryId,
      date: examSlots.civilDate,
      category: examSlots.category,
      phase: examSlots.phase,
      outcome: examOutcomes.outcome,
      mention: examOutcomes.mention,
      motive: examOutcomes.motive,
      printed: examOutcomes.printed,
      recordedAt: examOutcomes.recordedAt,
      publishedAt: examOutcomes.publishedAt,
    })
    .from(examOutcomes)
    .innerJoin(examListEntries, eq(examListEntries.id, examOutcomes.entryId))
    .innerJoin(examSlots, eq(examSlots.id, examListEntries.slotId))
    .where(eq(examOutcomes.candidateId, candidateId))
    .orderBy(desc(examSlots.startsAt), desc(examOutcomes.entryId));

type Row = Awaited<ReturnType<typeof read>>[number];
export type CandidateResult = Row & { readonly points: number | null; readonly struck: boolean };

/** As the certificate prints them: none after an eliminatory error. */
const pointsOf = ({ printed }: Row): number | null =>
  (printed as Pick<WrittenOutcome, "certificate">).certificate?.balance?.total ?? null;

/** What a candidate may see of their exams: what is published, and of that what counts or was struck; what waits is nobody's yet. */
export const publishedResults = async (
  db: Database,
  candidateId: number,
  now: Temporal.Instant,
): Promise<CandidateResult[]> => {
  const rows = await read(db, candidateId);
  return [...Map.groupBy(rows, ({ entryId }) => entryId).values()]
    .flatMap((own) => {
      const { standing, struck } = outcomeChain(own);
      const written = [...(standing ? [standing] : []), ...struck.toReversed()];
      return written.map((row) => ({ ...row, points: pointsOf(row), struck: row !== standing }));
    })
    .filter(({ publishedAt }) => publishedAt.getTime() <= now.epochMilliseconds);
};

/** Exams whose result is written and waits to be told. */
export const awaitedResults = (db: Database, candidateId: number, now: Temporal.Instant) =>
  db
    .select({
      date: examResults.takenOn,
      category: examResults.category,
      phase: examResults.phase,
      until: examResults.awaitedUntil,
    })
    .from(examResults)
    .where(and(eq(examResults.candidateId, candidateId), gt(examResults.awaitedUntil, new Date(now.epochMilliseconds))))
    .orderBy(desc(examResults.takenOn));
