import { type MailingAudience, mailings, messages, type OfficerRole, officers } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { UUID_KEY } from "../contract/global-id.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import { mayDo } from "../domain/permission/permission.js";
import type { MailingConnection } from "./mailing.types.js";

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

type Row = {
  readonly id: string;
  readonly audience: MailingAudience;
  readonly exam_date: string | null;
  readonly subject_fr: string;
  readonly subject_en: string;
  readonly recipients: number;
  readonly sent_at: Date;
  readonly microseconds: string;
  readonly officer_role: OfficerRole | null;
  readonly sent: number;
  readonly queued: number;
  readonly dropped: number;
};

/** A page of the letters that went out to many in a department, the latest first; null for who may not write there. */
export const listMailings = async (
  { database: db, officer }: Pick<Context, "database" | "officer">,
  departmentCode: string,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<MailingConnection | null> => {
  const size = pageSize(first, LARGEST_PAGE);
  const position = fromCursor(after, ["number", "string"]);
  if (position && !(Number.isSafeInteger(position[0]) && UUID_KEY.test(String(position[1]))))
    throw badInput("after", "this is not a cursor that this list gave out.");
  if (!officer || !mayDo(officer, "write_to_candidates", departmentCode)) return null;
  const before = position ? sql`(microseconds, id) < (${position[0]}::bigint, ${position[1]}::uuid)` : sql`true`;
  const { rows } = await db.execute<Row>(sql`
    with page as (
      select * from (
        select m.*, (extract(epoch from sent_at) * 1000000)::bigint as microseconds from ${mailings} m
        where department_code = ${departmentCode}
      ) found where ${before} order by microseconds desc, id desc limit ${size + 1}
    )
    select page.id, audience, exam_date, subject_fr, subject_en, recipients, sent_at, microseconds::text, o.role as officer_role,
      told.sent, told.queued, told.dropped
    from page left join ${officers} o on o.id = page.officer_id
    cross join lateral (
      select count(sent_at)::int as sent, count(dropped_at)::int as dropped,
        count(*) filter (where sent_at is null and dropped_at is null)::int as queued
      from ${messages} where kind = 'service_letter' and split_part(subject, ':', 1) = page.id::text
    ) told
    order by microseconds desc, page.id desc`);
  const edgeOf = ({ microseconds, ...row }: Row) => ({
    cursor: toCursor([Number(microseconds), row.id]),
    node: {
      ...{ id: row.id, audience: row.audience, examDate: row.exam_date, recipients: row.recipients },
      ...{ subjectFr: row.subject_fr, subjectEn: row.subject_en, sentAt: new Date(row.sent_at) },
      ...{ officerRole: row.officer_role, sent: row.sent, queued: row.queued, dropped: row.dropped },
    },
  });
  return connectionOf(rows, size, edgeOf, position !== null);
};
