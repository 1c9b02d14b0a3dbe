import { auditLog, penalties } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Penalty } from "../domain/penalty/penalty.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

const given = sql.placeholder;

/** A penalty in the names of the table's columns, as the statements read it. */
export const penaltyRow = (penalty: Penalty, departmentCode: string) => ({
  kind: penalty.kind,
  category: penalty.category,
  rule: penalty.rule,
  exam_date: penalty.examDate,
  until: penalty.until,
  late_by_regulation: penalty.lateByRegulation,
  department_code: departmentCode,
});

/** The parameter of `imposedPenalty`; an empty object imposes nothing. */
export const penaltyParameter = (penalty: Penalty | null, departmentCode: string): string =>
  JSON.stringify(penalty ? penaltyRow(penalty, departmentCode) : {});

/** What every penalty leaves behind: a row of the log, which names the rule, and a message. Both read an `imposed`. */
export const tracesOfPenalty = (db: Database, name: string) => [
  db.$with(`${name}_audit`, {}).as(
    sql`insert into ${auditLog} (at, actor, action, booking_id, candidate_id, rule, details)
      select imposed_at, 'system', 'penalise', booking_id, candidate_id, rule,
        jsonb_build_object('penaltyId', id, 'kind', kind, 'until', until)
      from imposed`,
  ),
  queuedMessages(
    db,
    `${name}_told`,
    "penalty",
    sql`select id::text as subject, candidate_id, booking_id, null::text as recipient,
      jsonb_build_object('kind', kind, 'category', category, 'examDate', exam_date, 'until', until, 'rule', rule) as details,
      imposed_at as due_at from imposed`,
  ),
];

/**
 * The penalty that a change of a booking imposes, in the same statement. It reads `booking` (`id`, `candidate_id`) and the
 * parameters `penalty` (see `penaltyParameter`) and `now`.
 */
export const imposedPenalty = (db: Database) => [
  db.$with("imposed", {}).as(
    sql`insert into ${penalties}
        (candidate_id, department_code, kind, category, booking_id, exam_date, until, rule, late_by_regulation, imposed_at)
      select booking.candidate_id, said.department_code, said.kind, said.category, booking.id, said.exam_date, said.until,
        said.rule, said.late_by_regulation, ${given("now")}::timestamptz
      from booking, jsonb_to_record(${given("penalty")}::jsonb) as said (department_code text, kind penalty_kind,
        category licence_category, exam_date date, until date, rule text, late_by_regulation boolean)
      where said.kind is not null
      returning id, candidate_id, booking_id, kind, category, exam_date, until, rule, imposed_at`,
  ),
  ...tracesOfPenalty(db, "penalty"),
];
