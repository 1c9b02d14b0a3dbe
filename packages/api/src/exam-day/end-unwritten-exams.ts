import { auditLog, bookings, candidates, examCentres, examListEntries, examOutcomes, examSlots } from "@creneau/schema";
import { and, eq, lt, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { today } from "../domain/booking/centre-calendar.js";
import { isGivenUp } from "../domain/exam-day/unwritten-exam.js";
import { type Policybook, policyOn } from "../domain/policy/policy.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

/** Exams that one round looks at: more than a day of the whole country has. */
const AT_ONCE = 10_000;

/** Bookings whose exam is over everywhere on Earth and of which nothing is written, the oldest first. A withdrawn place was no exam. */
const unwritten = (db: Database, now: Temporal.Instant) =>
  db
    .select({
      bookingId: bookings.id,
      slotId: bookings.slotId,
      candidateId: bookings.candidateId,
      civilDate: examSlots.civilDate,
      timeZone: examCentres.timeZone,
      departmentCode: examCentres.departmentCode,
    })
    .from(bookings)
    .innerJoin(examSlots, eq(examSlots.id, bookings.slotId))
    .innerJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .where(
      and(
        sql`${bookings.state} = 'live' and ${examSlots.state} = 'booked'`,
        lt(examSlots.startsAt, new Date(now.subtract({ hours: 24 }).epochMilliseconds)),
      ),
    )
    .orderBy(examSlots.startsAt)
    .limit(AT_ONCE);

type Unwritten = Awaited<ReturnType<typeof unwritten>>[number];

/**
 * Ends one such booking and tells its candidate. No row when an outcome, a cancellation or a move was first. Locks: candidate, booking.
 * It stays on its list, where its examiner may still write what became of it.
 */
const endStatement = (db: Database, { bookingId, slotId, candidateId }: Unwritten, now: Temporal.Instant) => {
  const at = sql`${now.toString()}::timestamptz`;
  const candidate = db
    .$with("candidate", { id: candidates.id })
    .as(sql`update ${candidates} set version = version + 1 where id = ${candidateId} returning id`);
  const over = db.$with("ended", { id: bookings.id }).as(
    sql`update ${bookings} set state = 'over' from candidate
      where ${bookings.id} = ${bookingId}::uuid and ${bookings.slotId} = ${slotId} and ${bookings.state} = 'live'
        and not exists (select from ${examListEntries} e join ${examOutcomes} o on o.entry_id = e.id
          where e.booking_id = ${bookingId}::uuid)
      returning ${bookings.id}, ${bookings.slotId}, ${bookings.candidateId}`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, booking_id, slot_id, candidate_id)
      select ${at}, 'system', 'exam_unwritten', id, slot_id, candidate_id from ended`,
  );
  const told = queuedMessages(
    db,
    "told",
    "exam_unwritten",
    sql`select id::text as subject, candidate_id, id as booking_id, null::text as recipient, '{}'::jsonb as details, ${at} as due_at
      from ended`,
  );
  return db.with(candidate, over, audit, told).select({ id: over.id }).from(over);
};

/**
 * Lets candidates book again whose exam has had no result for as long as the policy says: the file would else be stuck for good,
 * through nothing of their own doing. Returns how many.
 */
export const endUnwrittenExams = async (db: Database, policies: Policybook, now: Temporal.Instant): Promise<number> => {
  let ended = 0;
  for (const exam of await unwritten(db, now)) {
    const { civilDate, timeZone, departmentCode } = exam;
    const days = policyOn(policies, "exam.unwritten", departmentCode, civilDate);
    if (isGivenUp(civilDate, days, today(now, timeZone).toString()))
      ended += (await endStatement(db, exam, now)).length;
  }
  return ended;
};
