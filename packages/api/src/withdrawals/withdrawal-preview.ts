import {
  bookings,
  type ExamPhase,
  examCentres,
  examSlots,
  type LicenceCategory,
  type SlotState,
} from "@creneau/schema";
import { asc, sql } from "drizzle-orm";
import { takesTwo } from "../approvals/ask-approval.js";
import type { Context } from "../context.js";
import { bookableDates } from "../domain/booking/book.js";
import { today } from "../domain/booking/centre-calendar.js";
import { mayDo } from "../domain/permission/permission.js";
import { policyOn } from "../domain/policy/policy.js";
import { nearCentres } from "../domain/withdrawal/near-centres.js";
import { isOfferable } from "../rehousings/places-for.js";
import type { Withdrawn } from "./wanted-places.js";

/** Of one department on one date. */
const MOST_SESSIONS = 200;

/** How many places stand where, and how many others of the same exams are within reach: numbers, nobody's names. */
export type WithdrawalPreviewRow = WithdrawableRow &
  Withdrawn & { readonly placesNear: number; readonly reserveNear: number; readonly needsSecondPerson: boolean };

export type WithdrawableRow = {
  readonly sessionId: number;
  readonly centreId: number;
  readonly date: string;
  readonly startsAt: Date;
  readonly free: number;
  readonly held: number;
  readonly booked: number;
  readonly draft: number;
  readonly withdrawn: number;
};

type Counted = Omit<WithdrawableRow, "sessionId"> & {
  readonly departmentCode: string;
  readonly timeZone: string;
  readonly latitude: number;
  readonly longitude: number;
  /** What those examine who have booked. */
  readonly exams: readonly { readonly category: LicenceCategory; readonly phase: ExamPhase }[];
};

const count = (state: SlotState) => sql`(count(*) filter (where s.state = ${sql.raw(`'${state}'`)}))::int`;
const counts = sql`c.id as "centreId", e.civil_date::text as date, min(s.starts_at) as "startsAt", ${count("open")} as free,
  ${count("held")} as held, ${count("booked")} as booked, ${count("draft")} as draft, ${count("withdrawn")} as withdrawn`;

/** The sessions of a department on a date; null for who may withdraw none there. */
export const sessionsOnDate = async (
  { officer, database }: Context,
  departmentCode: string,
  on: string,
): Promise<WithdrawableRow[] | null> => {
  if (!officer || !mayDo(officer, "withdraw_places", departmentCode)) return null;
  const { rows } = await database.execute<WithdrawableRow>(sql`
    select e.id::int8 as "sessionId", ${counts}
    from ${examCentres} c join exam_sessions e on e.centre_id = c.id and e.civil_date = ${on}::date
      join ${examSlots} s on s.session_id = e.id
    where c.department_code = ${departmentCode} group by e.id, c.id order by c.name, min(s.starts_at), e.id limit ${MOST_SESSIONS}`);
  return rows.map((row) => ({ ...row, sessionId: Number(row.sessionId), startsAt: new Date(row.startsAt) }));
};

const counted = async ({ database }: Context, { sessionId, slotId }: Withdrawn): Promise<Counted | null> => {
  const { rows } = await database.execute<Counted>(sql`
    select ${counts}, c.department_code as "departmentCode", c.time_zone as "timeZone", c.latitude, c.longitude,
      coalesce(jsonb_agg(distinct jsonb_build_object('category', s.category, 'phase', s.phase))
        filter (where exists (select from ${bookings} b where b.slot_id = s.id and b.state = 'live')), '[]') as exams
    from exam_sessions e join ${examCentres} c on c.id = e.centre_id
      join ${examSlots} s on s.session_id = e.id and (s.id = ${slotId}::bigint or ${slotId}::bigint is null)
    where e.id = ${sessionId} group by e.id, c.id`);
  const [row] = rows;
  return row ? { ...row, startsAt: new Date(row.startsAt) } : null;
};

/** Places of the same exams that could be offered today, in this session of course excepted. */
const countNear = async (context: Context, found: Counted, sessionId: number) => {
  const { database: db, policies, clock, rulebook } = context;
  const on = today(clock.now(), found.timeZone).toString();
  const mostKm = policyOn(policies.now(), "rehousing.distance", found.departmentCode, on);
  const centres = await db
    .select({ id: examCentres.id, latitude: examCentres.latitude, longitude: examCentres.longitude })
    .from(examCentres)
    .orderBy(asc(examCentres.id));
  const near = nearCentres({ ...found, id: found.centreId }, centres, mostKm).map(({ id }) => id);
  const { from, to } = bookableDates(clock.now(), found.timeZone, rulebook.now());
  const { rows } = await db.execute<{ places: number; reserve: number }>(sql`
    select count(*) filter (where s.state = 'open')::int as places, count(*) filter (where s.state = 'held')::int as reserve
    from exam_sessions e join ${examSlots} s on s.session_id = e.id
    where e.centre_id = any(${sql.param(near)}::int[]) and e.civil_date between ${from}::date and ${to}::date
      and e.id <> ${sessionId} and ${isOfferable}
      and (s.category::text, s.phase::text) in (select x.category, x.phase
        from jsonb_to_recordset(${JSON.stringify(found.exams)}::jsonb) as x (category text, phase text))`);
  return { placesNear: rows[0]?.places ?? 0, reserveNear: rows[0]?.reserve ?? 0 };
};

/** What a withdrawal would mean now; null for who may not withdraw it, and for what does not exist. */
export const withdrawalPreview = async (context: Context, wished: Withdrawn): Promise<WithdrawalPreviewRow | null> => {
  const { officer } = context;
  const found = officer ? await counted(context, wished) : null;
  if (!found || !officer || !mayDo(officer, "withdraw_places", found.departmentCode)) return null;
  const needsSecondPerson = found.booked > 0 && takesTwo(context, "withdraw_places", found.departmentCode);
  return { ...wished, ...found, ...(await countNear(context, found, wished.sessionId)), needsSecondPerson };
};
