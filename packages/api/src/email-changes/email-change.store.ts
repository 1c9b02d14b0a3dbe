import { auditLog, candidates, emailChanges, sessions, users } from "@creneau/schema";
import { and, desc, eq, or, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { EmailChangeFacts } from "../domain/account/email-change.js";
import type { CandidateId } from "../domain/id.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

export type EmailChangeRow = typeof emailChanges.$inferSelect;

const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());

export const emailChangeFacts = (row: EmailChangeRow): EmailChangeFacts => ({
  state: row.state,
  oldEmail: row.oldEmail,
  requestedAt: instant(row.requestedAt),
  expiresAt: instant(row.expiresAt),
  newConfirmedAt: row.newConfirmedAt && instant(row.newConfirmedAt),
  oldConfirmedAt: row.oldConfirmedAt && instant(row.oldConfirmedAt),
});

/** Wishes of a candidate since a moment, those that were replaced included. */
export const countSince = (db: Database, candidateId: CandidateId, since: Temporal.Instant): Promise<number> =>
  db.$count(
    emailChanges,
    and(eq(emailChanges.candidateId, candidateId), sql`${emailChanges.requestedAt} > ${since.toString()}::timestamptz`),
  );

export const latestOf = async (db: Database, candidateId: CandidateId): Promise<EmailChangeRow | null> => {
  const ofThisFile = eq(emailChanges.candidateId, candidateId);
  const newest = db.select().from(emailChanges).where(ofThisFile).orderBy(desc(emailChanges.requestedAt)).limit(1);
  return (await newest)[0] ?? null;
};

/** The wish behind a mailed link. */
export const byKey = async (db: Database, key: string): Promise<EmailChangeRow | null> => {
  const ofThisKey = or(eq(emailChanges.newKey, key), eq(emailChanges.oldKey, key));
  return (await db.select().from(emailChanges).where(ofThisKey))[0] ?? null;
};

/**
 * A link of this wish. Queued without a candidate, so that what a candidate may read of their messages holds no key of a mailbox
 * that they may not have.
 */
const linkMail = (db: Database, to: "new" | "old", at: ReturnType<typeof sql>, condition: ReturnType<typeof sql>) => {
  const [key, email] = [sql.raw(`${to}_key`), sql.raw(`${to}_email`)];
  return queuedMessages(
    db,
    `to_${to}`,
    to === "new" ? "email_change_new" : "email_change_old",
    sql`select change.id::text as subject, null::int as candidate_id, null::uuid as booking_id, ${email} as recipient,
          jsonb_build_object('key', ${key}, 'locale', locale, 'newEmail', new_email) as details, ${at} as due_at
        from change, candidate where ${email} is not null and ${condition}`,
  );
};

/** Notes a wish in place of an open one, and queues the mails to both addresses. To an address that somebody has, nothing is sent. */
export const keepEmailChange = async (
  db: Database,
  candidateId: CandidateId,
  newEmail: string,
  { now, expiresAt }: { now: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<void> => {
  const at = sql`${now.toString()}::timestamptz`;
  const candidate = db
    .$with("candidate", { id: candidates.id })
    .as(sql`select id, email, locale from ${candidates} where id = ${candidateId} for update`);
  const replaced = db.$with("replaced", { id: emailChanges.id }).as(
    sql`update ${emailChanges} set state = 'replaced', closed_at = ${at} from candidate
        where candidate_id = candidate.id and state = 'open' returning ${emailChanges.id}`,
  );
  const change = db.$with("change", { id: emailChanges.id }).as(
    // The count makes the open one give way first.
    sql`insert into ${emailChanges} (candidate_id, old_email, new_email, requested_at, expires_at)
        select id, email, ${newEmail}, ${at}, ${expiresAt.toString()}::timestamptz from candidate
        where (select count(*) from replaced) >= 0
        returning id, candidate_id, old_email, new_email, old_key, new_key`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, candidate_id)
        select ${at}, 'candidate:' || candidate_id, 'email_change_asked', candidate_id from change`,
  );
  const isFree = sql`not exists (select from ${candidates} c where lower(c.email) = lower(new_email) and c.id <> candidate.id)
    and not exists (select from ${users} u where u.email = lower(new_email))`;
  await db
    .with(candidate, replaced, change, audit, linkMail(db, "new", at, isFree), linkMail(db, "old", at, sql`true`))
    .select({ id: change.id })
    .from(change);
};

/** Notes that the address behind a key agrees. Null: the wish was not open any more. */
export const noteAgreement = async (
  db: Database,
  id: string,
  key: string,
  now: Temporal.Instant,
): Promise<EmailChangeRow | null> => {
  const at = sql`${now.toString()}::timestamptz`;
  const [row] = await db
    .update(emailChanges)
    .set({
      newConfirmedAt: sql`case when new_key = ${key}::uuid then coalesce(new_confirmed_at, ${at}) else new_confirmed_at end`,
      oldConfirmedAt: sql`case when old_key = ${key}::uuid then coalesce(old_confirmed_at, ${at}) else old_confirmed_at end`,
    })
    .where(and(eq(emailChanges.id, id), eq(emailChanges.state, "open")))
    .returning();
  return row ?? null;
};

/** Ends an open wish; one that is not open stays what it is. */
export const refuseEmailChange = async (db: Database, id: string, now: Temporal.Instant): Promise<void> => {
  const at = sql`${now.toString()}::timestamptz`;
  const change = db.$with("change", { id: emailChanges.id }).as(
    sql`update ${emailChanges} set state = 'refused', closed_at = ${at} where id = ${id} and state = 'open'
        returning id, candidate_id`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, candidate_id)
        select ${at}, 'candidate:' || candidate_id, 'email_change_refused', candidate_id from change`,
  );
  await db.with(change, audit).select({ id: change.id }).from(change);
};

/** To both addresses, without a word of the file. */
const changedMail = (db: Database, at: ReturnType<typeof sql>) =>
  queuedMessages(
    db,
    "told",
    "email_changed",
    sql`select change.id::text || ':' || side as subject, null::int as candidate_id, null::uuid as booking_id, address as recipient,
          jsonb_build_object('locale', changed.locale) as details, ${at} as due_at
        from done as change, changed, lateral (values ('new', new_email), ('old', old_email)) as told (side, address)
        where address is not null`,
  );

/**
 * Makes an open wish come true: the address of the file and of its user, and the end of every sign-in, since one of them may be the
 * reason for the change. Tells the tokens that are over; null when it was not open any more. Locks: candidate, then the wish.
 */
export const applyEmailChange = async (db: Database, id: string, now: Temporal.Instant): Promise<string[] | null> => {
  const at = sql`${now.toString()}::timestamptz`;
  const candidate = db.$with("candidate", { id: candidates.id }).as(
    sql`select c.id, c.user_id from ${candidates} c join ${emailChanges} e on e.candidate_id = c.id
        where e.id = ${id} for update of c`,
  );
  const done = db.$with("done", { id: emailChanges.id }).as(
    sql`update ${emailChanges} e set state = 'done', closed_at = ${at} from candidate
        where e.id = ${id} and e.candidate_id = candidate.id and e.state = 'open' and e.new_confirmed_at is not null
        returning e.id, e.candidate_id, e.old_email, e.new_email`,
  );
  const changed = db.$with("changed", { id: candidates.id }).as(
    sql`update ${candidates} c set email = done.new_email from done where c.id = done.candidate_id
        returning c.id, c.user_id, c.locale`,
  );
  const user = db.$with("renamed", {}).as(
    sql`update ${users} u set email = lower(done.new_email), email_verified = true, updated_at = ${at} from done, changed
        where u.id = changed.user_id`,
  );
  const ended = db
    .$with("ended", { token: sessions.token })
    .as(sql`delete from ${sessions} s using changed where s.user_id = changed.user_id returning s.token`);
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, candidate_id)
        select ${at}, 'candidate:' || candidate_id, 'email_changed', candidate_id from done`,
  );
  const rows = await db
    .with(candidate, done, changed, user, ended, audit, changedMail(db, at))
    .select({ id: done.id, tokens: sql<string[]>`array(select token from ended)` })
    .from(done);
  return rows[0]?.tokens ?? null;
};

/** Open wishes that the new address has confirmed and the old one has had time to refuse. */
export const silentEmailChanges = async (db: Database, requestedUntil: Temporal.Instant, now: Temporal.Instant) =>
  db
    .select({ id: emailChanges.id })
    .from(emailChanges)
    .where(
      sql`${emailChanges.state} = 'open' and ${emailChanges.newConfirmedAt} is not null
        and ${emailChanges.requestedAt} <= ${requestedUntil.toString()}::timestamptz
        and ${emailChanges.expiresAt} > ${now.toString()}::timestamptz`,
    )
    .limit(100);
