import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { examListEntries, examLists, examOutcomes } from "./exam-day.js";
import type { ExamPaper } from "./exam-day-vocabulary.js";
import { candidates } from "./people.js";

/**
 * Papers of the exam day that were given out, each by the SHA-256 of what it says (domain/exam-day/canonical.ts), which its QR code
 * carries: whoever holds one asks whether it is ours and still counts. What it says is in the other tables and can be told again;
 * only of a letter is `content` kept, which the examiner typed. Append-only, by trigger.
 */
export const examPapers = pgTable(
  "exam_papers",
  {
    /** Hexadecimal. */
    hash: text().primaryKey(),
    paper: text().$type<ExamPaper>().notNull(),
    listId: bigint("list_id", { mode: "number" })
      .notNull()
      .references(() => examLists.id),
    entryId: uuid("entry_id").references(() => examListEntries.id),
    outcomeKey: uuid("outcome_key").references(() => examOutcomes.key),
    candidateId: integer("candidate_id").references(() => candidates.id),
    content: jsonb(),
    madeAt: timestamp("made_at", { withTimezone: true, mode: "date" }).notNull(),
    /** The number of the officer who wrote it; null for what the service told of itself. */
    officerId: integer("officer_id"),
  },
  (t) => [
    index("exam_papers_by_list").on(t.listId, t.paper),
    index("exam_papers_by_line").on(t.entryId, t.paper),
    index("exam_papers_by_candidate").on(t.candidateId),
    check("a_hash_is_sha_256", sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);
