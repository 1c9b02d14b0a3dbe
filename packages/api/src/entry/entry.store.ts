import { auditLog, candidates, departments, entryRequests, type Locale, organisationEmails } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { KnownEntries, Reception } from "../domain/entry/known-entry.js";
import { nameKey } from "../domain/entry/name-key.js";
import type { Entry } from "../domain/entry/read-entry.js";
import { plainAddress } from "../domain/regulation/enrolment/email-address.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

export type EntryRow = typeof entryRequests.$inferSelect;

const CONFIRMED = sql.raw("('waiting', 'verified', 'invited')");

/** What a request is held against before it is read: where there are departments, and which addresses are an organisation's. */
export const factsToRead = async (db: Database, email: string) => {
  const [codes, organisations] = await Promise.all([
    db.select({ code: departments.code }).from(departments),
    organisationsWith(db, email),
  ]);
  return { departments: new Set(codes.map(({ code }) => code)), organisations };
};

/** The address itself when it is known as an organisation's, else nothing. */
export const organisationsWith = async (db: Database, email: string): Promise<readonly string[]> => {
  const found = await db
    .select()
    .from(organisationEmails)
    .where(eq(organisationEmails.email, plainAddress(email)));
  return found.map((organisation) => organisation.email);
};

/** What the service knows already that touches a request, as of one instant. */
export const knownEntries = async (db: Database, { email, neph, birthName }: Entry): Promise<KnownEntries> => {
  const { rows } = await db.execute<{
    candidate_id: number | null;
    request: { key: string; state: EntryRow["state"]; surname: string; firstName: string; birthDate: string } | null;
    elsewhere: boolean;
  }>(sql`
    select
      (select id from ${candidates} where lower(email) = lower(${email})) as candidate_id,
      (select jsonb_build_object('key', key, 'state', state, 'surname', birth_name, 'firstName', first_name,
                                 'birthDate', birth_date)
       from ${entryRequests} where lower(email) = lower(${email}) and state <> 'refused') as request,
      exists (select from ${candidates} where neph = ${neph} and lower(email) is distinct from lower(${email}))
      or exists (select from ${entryRequests} where neph = ${neph} and name_key = ${nameKey(birthName)}
                 and lower(email) <> lower(${email}) and state in ${CONFIRMED}) as elsewhere`);
  const [known] = rows;
  if (!known) throw new Error("the look for known requests gave no row");
  const { request } = known;
  return {
    candidateOfEmail: known.candidate_id === null ? null : { id: known.candidate_id },
    requestOfEmail: request && { key: request.key, state: request.state, identity: request },
    fileElsewhere: known.elsewhere,
  };
};

/**
 * Keeps a request until its address is confirmed, and queues the mail with its link. One that waits for the same confirmation is
 * replaced, its link with it. False: a request of this address has been confirmed meanwhile.
 */
export const keepEntry = async (
  db: Database,
  entry: Entry,
  key: string,
  locale: Locale,
  now: Temporal.Instant,
): Promise<boolean> => {
  const at = sql`${now.toString()}::timestamptz`;
  const kept = db.$with("kept", { id: entryRequests.id }).as(sql`
    insert into ${entryRequests} (key, neph, birth_name, name_key, usage_name, first_name, birth_date, email, mobile,
                                  department_code, locale, requested_at)
    values (${key}::uuid, ${entry.neph}, ${entry.birthName}, ${nameKey(entry.birthName)}, ${entry.usageName},
            ${entry.firstName}, ${entry.birthDate}::date, ${entry.email}, ${entry.mobile}, ${entry.departmentCode},
            ${locale}::locale, ${at})
    on conflict (lower(email)) where state <> 'refused' do update set
      key = excluded.key, neph = excluded.neph, birth_name = excluded.birth_name, name_key = excluded.name_key,
      usage_name = excluded.usage_name, first_name = excluded.first_name, birth_date = excluded.birth_date,
      email = excluded.email, mobile = excluded.mobile, department_code = excluded.department_code,
      locale = excluded.locale, requested_at = excluded.requested_at, version = entry_requests.version + 1
    where entry_requests.state = 'to_confirm'
    returning id, key, email, locale`);
  const told = queuedMessages(
    db,
    "told",
    "entry_confirmation",
    sql`select key::text as subject, null::int as candidate_id, null::uuid as booking_id, email as recipient,
          jsonb_build_object('locale', locale, 'key', key) as details, ${at} as due_at from kept`,
  );
  return (await db.with(kept, told).select({ id: kept.id }).from(kept)).length > 0;
};

/** Writes to an address about what is known of it already: at most once an hour, however often somebody asks. */
export const tellKnown = async (
  db: Database,
  email: string,
  reception: Exclude<Reception, { kind: "confirm" }>,
  locale: Locale,
  now: Temporal.Instant,
): Promise<void> => {
  const told = queuedMessages(
    db,
    "told",
    "entry_known",
    sql`select encode(sha256(convert_to(lower(${email}), 'UTF8')), 'hex') || ':' || ${now.toString().slice(0, 13)} as subject,
          null::int as candidate_id, null::uuid as booking_id, ${email}::text as recipient,
          ${JSON.stringify({ ...reception, locale })}::jsonb as details, ${now.toString()}::timestamptz as due_at`,
  );
  await db.with(told).select({ one: sql`1` }).from(sql`(select 1) as nothing`);
};

/** The request behind a mailed link. */
export const entryByKey = async (db: Database, key: string): Promise<EntryRow | null> =>
  (await db.select().from(entryRequests).where(eq(entryRequests.key, key)))[0] ?? null;

/**
 * Confirms the address of a request, if nobody has asked for the same file under another address meanwhile. False: something has
 * changed since the request was looked at.
 */
export const confirmEntryRow = async (db: Database, entry: EntryRow, now: Temporal.Instant): Promise<boolean> => {
  const at = sql`${now.toString()}::timestamptz`;
  const confirmed = db.$with("confirmed", { id: entryRequests.id }).as(sql`
    update ${entryRequests} set state = 'waiting', confirmed_at = ${at}, version = version + 1
    where id = ${entry.id} and version = ${entry.version} and state = 'to_confirm'
      and not exists (select from ${candidates} c where c.neph = ${entry.neph} or lower(c.email) = lower(${entry.email}))
    returning id, department_code`);
  const audit = db.$with("audit", {}).as(sql`
    insert into ${auditLog} (at, actor, action, entry_request_id, details)
    select ${at}, 'applicant', 'entry_confirm', id, jsonb_build_object('department', department_code) from confirmed`);
  return (await db.with(confirmed, audit).select({ id: confirmed.id }).from(confirmed)).length > 0;
};

/** The request that led to a candidate's invitation. */
export const entryOfCandidate = async (db: Database, candidateId: number): Promise<EntryRow | null> =>
  (await db.select().from(entryRequests).where(eq(entryRequests.candidateId, candidateId)))[0] ?? null;
