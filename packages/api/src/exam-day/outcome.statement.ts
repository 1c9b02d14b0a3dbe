import {
  auditLog,
  bookings,
  candidates,
  examOutcomes,
  examResults,
  messages,
  penalties,
  type TestOutcome,
} from "@creneau/schema";
import { sql } from "drizzle-orm";
import { queuedMessages } from "../messages/queued-messages.js";
import { officerActs } from "../officers/officer-acts.js";
import type { Database } from "../platform/database.js";

/** What the results of a candidate say of an exam once its outcome stands. */
type ResultFact = {
  readonly outcome: TestOutcome;
  readonly points: number | null;
  readonly automatic: boolean;
};

export type OutcomeToStore = {
  readonly row: typeof examOutcomes.$inferInsert & { readonly receivedAt: Date; readonly publishedAt: Date };
  readonly candidateVersion: number;
  readonly bookingId: string;
  readonly slotId: number;
  readonly exam: { readonly phase: string; readonly category: string; readonly takenOn: string };
  /** What stands from now on; null when this row changes nothing of what stands. */
  readonly fact: ResultFact | null;
  readonly corrects: boolean;
  readonly departmentCode: string;
};

/** What stands becomes the candidate's result, and what followed from an earlier one of the same exam is taken back. */
const resultFact = (db: Database, { exam, fact, row }: OutcomeToStore) => {
  const { phase, category, takenOn } = exam;
  const result = db.$with("result", { id: examResults.id }).as(
    sql`insert into ${examResults} (candidate_id, phase, category, outcome, taken_on, points, automatic, awaited_until)
      select candidate_id, ${phase}::exam_phase, ${category}::licence_category, ${fact?.outcome ?? null}::test_outcome,
        ${takenOn}::date, ${fact?.points ?? null}::float8, ${fact?.automatic ?? false}::boolean,
        ${row.publishedAt > row.receivedAt ? row.publishedAt.toISOString() : null}::timestamptz
      from written where ${fact !== null}
      on conflict on constraint one_result_per_test_and_day do update set outcome = excluded.outcome,
        points = excluded.points, automatic = excluded.automatic, penalty_judged = false, awaited_until = excluded.awaited_until
      returning id`,
  );
  // Lifted and let go of: what stands now is judged on its own.
  const lifted = db.$with("lifted", {}).as(
    sql`update ${penalties} p set result_id = null, lifted_at = coalesce(p.lifted_at, ${row.receivedAt.toISOString()}::timestamptz),
        lifted_by = case when p.lifted_at is null then ${row.officerId}::int else p.lifted_by end,
        lift_motive = coalesce(p.lift_motive, 'service_error'), lift_note = coalesce(p.lift_note, 'ANNULÉ')
      from result where p.result_id = result.id`,
  );
  return [result, lifted];
};

/** Nobody is told a result that was struck before they were. */
const messageOf = (db: Database, { bookingId, row, fact, corrects }: OutcomeToStore) => {
  const dropped = db.$with("dropped", {}).as(
    sql`update ${messages} set dropped_at = ${row.receivedAt.toISOString()}::timestamptz, drop_reason = 'corrected'
      from written where ${fact !== null} and kind = 'result' and ${messages.bookingId} = ${bookingId}::uuid
        and sent_at is null and dropped_at is null`,
  );
  const told = queuedMessages(
    db,
    "told",
    "result",
    sql`select key::text as subject, candidate_id, ${bookingId}::uuid as booking_id, null::text as recipient,
      jsonb_build_object('corrects', ${corrects}::boolean) as details, ${row.publishedAt.toISOString()}::timestamptz as due_at
      from written where ${fact !== null}`,
  );
  return [dropped, told];
};

/**
 * Writes an outcome with all that follows from it: the candidate's result, the end of the booking, the mail, the log. One statement;
 * no row when the candidate's file has moved since it was decided. Locks: candidate, booking.
 */
export const outcomeStatement = (db: Database, outcome: OutcomeToStore) => {
  const { row, candidateVersion, bookingId, slotId, corrects } = outcome;
  const at = sql`${row.receivedAt.toISOString()}::timestamptz`;
  const candidate = db.$with("candidate", { id: candidates.id }).as(
    sql`update ${candidates} set version = version + 1
      where id = ${row.candidateId} and version = ${candidateVersion} returning id`,
  );
  const written = db.$with("written", { key: examOutcomes.key }).as(
    sql`insert into ${examOutcomes} (key, entry_id, candidate_id, strikes, outcome, mention, motive, excuse, points, automatic,
        content, printed, recorded_at, received_at, published_at, officer_id)
      select ${row.key}::uuid, ${row.entryId}::uuid, id, ${row.strikes ?? null}::uuid, ${row.outcome}::test_outcome, ${row.mention},
        ${row.motive ?? null}, ${row.excuse ?? null}, ${row.points ?? null}::float8, ${row.automatic ?? false}::boolean,
        ${JSON.stringify(row.content)}::jsonb, ${JSON.stringify(row.printed)}::jsonb, ${row.recordedAt.toISOString()}::timestamptz,
        ${at}, ${row.publishedAt.toISOString()}::timestamptz, ${row.officerId}
      from candidate
      returning key, candidate_id`,
  );
  const over = db
    .$with("over", {})
    .as(sql`update ${bookings} set state = 'over' from written where id = ${bookingId}::uuid and state = 'live'`);
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, booking_id, slot_id, candidate_id, details)
      select ${at}, 'officer:' || ${row.officerId}::int, ${corrects ? "correct_result" : "record_result"}, ${bookingId}::uuid,
        ${slotId}::bigint, candidate_id, jsonb_build_object('key', key) from written`,
  );
  const act = officerActs(
    db,
    "act",
    corrects ? "correct_outcome" : "record_outcome",
    sql`select ${row.officerId}::int as officer_id, ${outcome.departmentCode}::text as department_code,
      ${`exam_line:${row.entryId}`}::text as object, null::text as reason, jsonb_build_object('key', key) as details from written`,
    at,
  );
  return db
    .with(candidate, written, ...resultFact(db, outcome), over, ...messageOf(db, outcome), audit, act)
    .select({ key: written.key })
    .from(written);
};
