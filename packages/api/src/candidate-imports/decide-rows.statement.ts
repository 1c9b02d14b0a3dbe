import { auditLog, departments, entryRequests, importRows } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { JudgedRow } from "../domain/entry/judge-rows.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

export type RowsToDecide = {
  readonly importId: string;
  readonly rows: readonly JudgedRow[];
  /** Decide all of them, or none: a request that has changed meanwhile stops the others too. */
  readonly all: boolean;
  /** Who decides, as the audit log names them. */
  readonly actor: string;
  readonly now: Temporal.Instant;
};

const recordOf = ({ number, row, verdict, problems, request, decision, changes }: JudgedRow) => ({
  ...{ number, verdict, problems, changes, request_id: request?.id ?? null, version: request?.version ?? null },
  ...{ state: decision?.state ?? null, reason: decision?.reason ?? null, rule: decision?.rule ?? null },
  ...{ theory_passed_on: row?.theoryPassedOn ?? null, failures: row?.failures ?? null },
  ...{ last_non_success: row?.lastNonSuccess?.what ?? null, last_non_success_on: row?.lastNonSuccess?.on ?? null },
});

/**
 * Stores what was decided on many rows: one statement, so one transaction, whatever their number. It changes the requests that are
 * still as they were when they were judged (their version), writes the audit log, queues a mail for each that stands elsewhere
 * than before, and ticks the rows off. Rows whose request has changed meanwhile stay to be judged again. Gives how many are done.
 *
 * Requests are locked in the order of their ids, so that two imports at once wait for each other and never in a circle.
 * Why one statement: docs/decisions/0002-one-statement-per-change.md
 */
export const decideRows = async (db: Database, { importId, rows, all, actor, now }: RowsToDecide): Promise<number> => {
  const at = sql`${now.toString()}::timestamptz`;
  const decided = db.$with("decided", {}).as(sql`
    select * from jsonb_to_recordset(${JSON.stringify(rows.map(recordOf))}::jsonb) as d (
      number int, verdict row_verdict, problems jsonb, changes boolean, request_id uuid, version int, state entry_state,
      reason entry_reason, rule text, theory_passed_on date, failures smallint, last_non_success non_success,
      last_non_success_on date)`);
  const locked = db.$with("locked", {}).as(sql`
    select r.id from ${entryRequests} r join decided d on d.request_id = r.id and d.changes and r.version = d.version
    order by r.id for update of r`);
  const whole = db.$with("whole", {}).as(sql`
    select from (select) as one where not ${all}::boolean
      or (select count(*) from locked) = (select count(*) from decided where changes)`);
  const changed = db.$with("changed", {}).as(sql`
    update ${entryRequests} set
      state = d.state, reason = d.reason, checked_at = ${at}, theory_passed_on = d.theory_passed_on, failures = d.failures,
      last_non_success = d.last_non_success, last_non_success_on = d.last_non_success_on, version = entry_requests.version + 1
    from decided d join locked on locked.id = d.request_id, whole
    where entry_requests.id = d.request_id and d.changes
    returning new.id, new.key, new.email, new.locale, new.department_code, new.state, new.reason, new.version, d.rule,
      (old.state, old.reason) is distinct from (new.state, new.reason) as moved`);
  const audit = db.$with("audit", {}).as(sql`
    insert into ${auditLog} (at, actor, action, entry_request_id, rule, details)
    select ${at}, ${actor}, case state when 'refused' then 'entry_refuse' else 'entry_verify' end, id, rule,
      jsonb_strip_nulls(jsonb_build_object('reason', reason, 'import', ${importId}::text))
    from changed`);
  const messagesOf = (state: "verified" | "refused") => sql`
    select changed.id || ':' || version as subject, null::int as candidate_id, null::uuid as booking_id, email as recipient,
      jsonb_strip_nulls(jsonb_build_object('locale', locale, 'key', key, 'reason', reason, 'department', d.name)) as details,
      ${at} as due_at
    from changed join ${departments} d on d.code = department_code where moved and state = ${state}::entry_state`;
  const done = db.$with("done", { number: importRows.number }).as(sql`
    update ${importRows} set done_at = ${at}, verdict = d.verdict, problems = d.problems, request_id = d.request_id,
      changes = d.changes
    from decided d, whole
    where import_id = ${importId}::uuid and import_rows.number = d.number and done_at is null
      and (not d.changes or d.request_id in (select id from changed))
    returning import_rows.number`);
  const stored = await db
    .with(
      decided,
      locked,
      whole,
      changed,
      audit,
      queuedMessages(db, "told_verified", "entry_verified", messagesOf("verified")),
      queuedMessages(db, "told_refused", "entry_refused", messagesOf("refused")),
      done,
    )
    .select({ number: done.number })
    .from(done);
  return stored.length;
};
