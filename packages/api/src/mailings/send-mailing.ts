import { auditLog, bookings, candidates, examSlots, type MailingAudience, mailings, wishes } from "@creneau/schema";
import { eq, type SQL, sql } from "drizzle-orm";
import { isRefusal, officerWho } from "../candidate-files/own-file.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { refusalOfLetter, refusalOfRecipients, type ServiceLetter } from "../domain/mailing/letter.js";
import { mayDo } from "../domain/permission/permission.js";
import { queuedMessages } from "../messages/queued-messages.js";
import { officerActs } from "../officers/officer-acts.js";
import { servicePolicy } from "../policies/service-policy.js";

export type Audience = {
  readonly departmentCode: string;
  readonly audience: MailingAudience;
  /** Only those whose exam is on that date; null: whenever it is. */
  readonly examDate: string | null;
};

type Sent = { readonly kind: "SendMailingSuccess"; readonly mailingId: string; readonly recipients: number };

const DAY_SECONDS = 86_400;

/** Those of a department who wait for a place (a wish and no booking), or who have one; each once, with an address. */
export const chosen = ({ departmentCode, audience, examDate }: Audience): SQL => {
  const booked = sql`exists (select from ${bookings} b join ${examSlots} s on s.id = b.slot_id
    where b.candidate_id = c.id and b.state = 'live' and s.starts_at > now()
      and (${examDate}::date is null or s.civil_date = ${examDate}::date))`;
  const waiting = sql`exists (select from ${wishes} w where w.candidate_id = c.id) and not exists (
    select from ${bookings} b where b.candidate_id = c.id and b.state = 'live')`;
  return sql`select c.id, c.locale from ${candidates} c where c.department_code = ${departmentCode}
    and c.erased_at is null and c.email is not null and ${audience === "booked" ? booked : waiting}`;
};

/** How many a letter would go to now; null for who may not write there. */
export const countRecipients = async (context: Context, audience: Audience): Promise<number | null> => {
  const { officer, database } = context;
  if (!officer || !mayDo(officer, "write_to_candidates", audience.departmentCode)) return null;
  const { rows } = await database.execute<{ count: number }>(
    sql`select count(*)::int as count from (${chosen(audience)}) c`,
  );
  return rows[0]?.count ?? 0;
};

/**
 * Writes to candidates in one statement: a message for each, once for one mailing, in their language. The number is the one that the
 * officer has seen, or nothing goes out. The same key again is the mailing that is there.
 */
export const sendMailing = async (
  context: Context,
  audience: Audience,
  letter: ServiceLetter,
  { key, shown }: { readonly key: string; readonly shown: number },
): Promise<Sent | Refusal> => {
  const officer = officerWho(context, "write_to_candidates");
  if (isRefusal(officer)) return officer;
  if (!mayDo(officer, "write_to_candidates", audience.departmentCode)) return { kind: "NotAllowed" };
  const { database: db, clock, count, policies } = context;
  const [known] = await db.select().from(mailings).where(eq(mailings.id, key));
  if (known)
    return known.officerId === officer.officerId
      ? { kind: "SendMailingSuccess", mailingId: key, recipients: known.recipients }
      : { kind: "IdempotencyKeyReused" };
  const recipients = (await countRecipients(context, audience)) ?? 0;
  const refusal = refusalOfLetter(letter) ?? refusalOfRecipients(recipients, shown);
  if (refusal) return refusal;
  const perDay = servicePolicy(policies, "mailing.per-day", clock.now());
  if (!(await count("letters to many", String(officer.officerId), { most: perDay, seconds: DAY_SECONDS })))
    return { kind: "TooManyMailings", perDay };

  const at = sql`${clock.now().toString()}::timestamptz`;
  const people = db.$with("people", {}).as(chosen(audience));
  const sent = db.$with("sent", { id: mailings.id }).as(
    sql`insert into ${mailings} (id, department_code, audience, exam_date, subject_fr, subject_en, recipients, officer_id, sent_at)
      select ${key}::uuid, ${audience.departmentCode}, ${audience.audience}::mailing_audience, ${audience.examDate}::date,
        ${letter.subjectFr.trim()}, ${letter.subjectEn.trim()}, count(*), ${officer.officerId}, ${at}
      from people having count(*) = ${recipients} on conflict do nothing returning id, department_code, recipients`,
  );
  const told = queuedMessages(
    db,
    "told",
    "service_letter",
    sql`select sent.id || ':' || people.id as subject, people.id as candidate_id, null::uuid as booking_id,
      null::text as recipient, case people.locale
        when 'en' then jsonb_build_object('subject', ${letter.subjectEn}::text, 'text', ${letter.textEn}::text)
        else jsonb_build_object('subject', ${letter.subjectFr}::text, 'text', ${letter.textFr}::text) end as details,
      ${at} as due_at from people, sent`,
  );
  const audit = db.$with("audit", {}).as(
    sql`insert into ${auditLog} (at, actor, action, candidate_id)
      select ${at}, ${`officer:${officer.officerId}`}, 'service_letter', people.id from people, sent`,
  );
  const act = officerActs(
    db,
    "act",
    "write_to_candidates",
    sql`select ${officer.officerId}::int as officer_id, department_code, 'mailing:' || id as object, null::text as reason,
      jsonb_build_object('recipients', recipients) as details from sent`,
    at,
  );
  const [row] = await db.with(people, sent, told, audit, act).select({ id: sent.id }).from(sent);
  return row ? { kind: "SendMailingSuccess", mailingId: key, recipients } : { kind: "RecipientsChanged", recipients };
};
