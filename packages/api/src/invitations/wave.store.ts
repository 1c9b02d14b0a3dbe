import { auditLog, candidates, departmentOpenings, entryRequests, examResults, invitationWaves } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../domain/civil-date.js";
import type { ToldFacts } from "../domain/entry/verdict.js";
import type { TestResult } from "../domain/regulation/facts.js";
import type { WaitingCandidate } from "../domain/regulation/free-candidate.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

/** Somebody whose file is verified and who waits for an invitation. */
export type Waiting = WaitingCandidate & { readonly id: string; readonly version: number; readonly told: ToldFacts };

export const waveByKey = async (db: Database, key: string) =>
  (await db.select().from(invitationWaves).where(eq(invitationWaves.key, key)))[0] ?? null;

/**
 * The first who wait in a department, in the order of `byWaiting`, which the domain puts them in once more. Somebody whose NEPH or
 * address is a candidate's by now is not among them.
 */
export const firstWaiting = async (db: Database, departmentCode: string, most: number): Promise<readonly Waiting[]> => {
  const { rows } = await db.execute<{ waiting: Waiting }>(sql`
    select jsonb_build_object('id', r.id, 'version', r.version, 'neph', r.neph, 'askedOn', r.asked_on, 'told',
      jsonb_build_object('theoryPassedOn', r.theory_passed_on, 'failures', r.failures,
        'lastNonSuccess', case when r.last_non_success is not null then jsonb_build_object(
          'on', r.last_non_success_on, 'what', r.last_non_success) end)) as waiting
    from (
      select distinct on (neph) *, (confirmed_at at time zone 'Europe/Paris')::date as asked_on from ${entryRequests}
      where department_code = ${departmentCode} and state = 'verified' order by neph, confirmed_at
    ) r
    where not exists (select from ${candidates} c where c.neph = r.neph or lower(c.email) = lower(r.email))
    order by r.asked_on, r.neph limit ${most}`);
  return rows.map(({ waiting }) => waiting);
};

export type Wave = {
  readonly key: string;
  readonly departmentCode: string;
  readonly size: number;
  readonly officerId: number;
  readonly now: Temporal.Instant;
  readonly today: CivilDate;
  readonly invited: readonly (Waiting & { readonly results: readonly TestResult[]; readonly complete: boolean })[];
};

/**
 * Sends a wave out: one statement makes each of them a free candidate with the facts that the ministry's file told, records the wave
 * under its key, writes the audit log and queues the invitations. All of them or nobody: false when a request, or the opening of
 * the department, is no longer as it was.
 */
export const sendWave = async (
  db: Database,
  { key, departmentCode, size, officerId, ...wave }: Wave,
): Promise<boolean> => {
  const at = sql`${wave.now.toString()}::timestamptz`;
  const chosenRows = wave.invited.map(({ id, version, complete, results }) => ({ id, version, complete, results }));
  const chosen = db.$with("chosen", {}).as(sql`
    select * from jsonb_to_recordset(${JSON.stringify(chosenRows)}::jsonb) as c (
      id uuid, version int, complete boolean, results jsonb)`);
  const locked = db.$with("locked", {}).as(sql`
    select r.*, c.complete, c.results from ${entryRequests} r join chosen c on c.id = r.id and c.version = r.version
    where r.state = 'verified' order by r.id for update of r`);
  const whole = db.$with("whole", {}).as(sql`
    select from (select) as one where (select count(*) from locked) = (select count(*) from chosen)
      and exists (select from ${departmentOpenings} where department_code = ${departmentCode}
                  and opens_on <= ${wave.today}::date and (closes_on is null or closes_on > ${wave.today}::date))`);
  const made = db.$with("made", {}).as(sql`
    insert into ${candidates} (kind, neph, birth_name, first_name, birth_date, email, locale, department_code,
                               theory_passed_on, categories, history_complete)
    select 'free', neph, birth_name, first_name, birth_date, lower(email), locale, department_code, theory_passed_on,
      '{B}', complete from locked, whole
    returning id, neph`);
  const told = db.$with("told", {}).as(sql`
    insert into ${examResults} (candidate_id, phase, category, outcome, taken_on, points, automatic)
    select made.id, r.phase, r.category, r.outcome, r."on", null, r.automatic
    from made join locked using (neph), jsonb_to_recordset(locked.results) as r (
      "on" date, phase exam_phase, category licence_category, outcome test_outcome, automatic boolean)`);
  const invited = db.$with("invited", {}).as(sql`
    update ${entryRequests} set state = 'invited', invited_at = ${at}, candidate_id = made.id,
      version = entry_requests.version + 1
    from made join locked using (neph) where entry_requests.id = locked.id
    returning entry_requests.id, entry_requests.candidate_id, entry_requests.locale`);
  const audit = db.$with("audit", {}).as(sql`
    insert into ${auditLog} (at, actor, action, candidate_id, entry_request_id, rule, details)
    select ${at}, ${`officer:${officerId}`}, 'invite', candidate_id, id, 'CLB-1', jsonb_build_object('wave', ${key}::text)
    from invited`);
  // What was decided before they were candidates is part of their log from now on.
  const named = db.$with("named", {}).as(sql`
    update ${auditLog} set candidate_id = invited.candidate_id from invited
    where entry_request_id = invited.id and audit_log.candidate_id is null`);
  const messages = queuedMessages(
    db,
    "messages_queued",
    "invitation",
    sql`select id::text as subject, candidate_id, null::uuid as booking_id, null::text as recipient,
          jsonb_build_object('locale', locale) as details, ${at} as due_at from invited`,
  );
  const sent = db.$with("sent", { key: invitationWaves.key }).as(sql`
    insert into ${invitationWaves} (key, department_code, size, invited, officer_id, sent_at)
    select ${key}::uuid, ${departmentCode}, ${size}, (select count(*) from invited), ${officerId}, ${at} from whole
    returning key`);
  const stored = await db
    .with(chosen, locked, whole, made, told, invited, audit, named, messages, sent)
    .select({ key: sent.key })
    .from(sent);
  return stored.length > 0;
};
