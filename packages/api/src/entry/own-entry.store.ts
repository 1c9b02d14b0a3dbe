import { auditLog, entryRequests, importRows, messages } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

/**
 * Deletes a request for its author, with everything that tells who it was about: rows of the ministry's files, mails, and the details
 * in the log, which keeps the decisions alone. One statement; a request is locked before the rows about it, as an import does. False:
 * no request has this link, or it was invited and is a candidate's file, which is deleted as one.
 */
export const withdrawEntryRow = async (db: Database, key: string, now: Temporal.Instant): Promise<boolean> => {
  const at = sql`${now.toString()}::timestamptz`;
  const gone = db.$with("gone", { id: entryRequests.id }).as(sql`
    delete from ${entryRequests} where key = ${key}::uuid and state <> 'invited' returning id, email, locale`);
  const unnamed = db.$with("unnamed", {}).as(sql`delete from ${importRows} where request_id in (select id from gone)`);
  const unmailed = db.$with("unmailed", {}).as(sql`
    delete from ${messages} where candidate_id is null and lower(recipient) in (select lower(email) from gone)`);
  const forgotten = db.$with("forgotten", {}).as(sql`
    update ${auditLog} set details = '{}' where entry_request_id in (select id from gone) and details <> '{}'`);
  const audit = db.$with("audit", {}).as(sql`
    insert into ${auditLog} (at, actor, action, entry_request_id) select ${at}, 'applicant', 'entry_withdraw', id from gone`);
  const told = queuedMessages(
    db,
    "told",
    "entry_withdrawn",
    sql`select id::text as subject, null::int as candidate_id, null::uuid as booking_id, email as recipient,
          jsonb_build_object('locale', locale) as details, ${at} as due_at from gone`,
  );
  const statement = db.with(gone, unnamed, unmailed, forgotten, audit, told);
  return (await statement.select({ id: gone.id }).from(gone)).length > 0;
};

/**
 * Everything that the service keeps about a request, table by table, without the secret of its link, which is the subject of the
 * first mail and in the details of others; null when no request has this
 * link, or it was invited: then the data are the candidate's, behind a sign-in.
 */
export const entryData = async (
  db: Database,
  key: string,
  now: Temporal.Instant,
): Promise<Record<string, unknown> | null> => {
  const { rows } = await db.execute<{ data: Record<string, unknown> }>(sql`
    select jsonb_build_object(
      'entry_requests', jsonb_build_array(to_jsonb(r) - 'key'),
      'import_rows', (select coalesce(jsonb_agg(to_jsonb(i)), '[]') from ${importRows} i where i.request_id = r.id),
      'audit_log', (select coalesce(jsonb_agg(to_jsonb(a) order by a.id), '[]') from ${auditLog} a
                    where a.entry_request_id = r.id),
      'messages', (select coalesce(jsonb_agg(to_jsonb(m) - 'subject' #- '{details,key}'), '[]') from ${messages} m
                   where m.candidate_id is null and lower(m.recipient) = lower(r.email))) as data
    from ${entryRequests} r where r.key = ${key}::uuid and r.state <> 'invited'`);
  return rows[0] ? { exportedAt: now.toString(), ...rows[0].data } : null;
};
