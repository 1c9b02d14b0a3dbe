import {
  bookings,
  candidates,
  examCentres,
  examSlots,
  holds,
  type LicenceCategory,
  REHOUSING_STATES,
  type RehousingState,
  rehousings,
  withdrawals,
} from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import { mayDo, type OfficerScope } from "../domain/permission/permission.js";
import type { Database } from "../platform/database.js";

export const DEFAULT_PAGE = 25;
const LARGEST_PAGE = 200;

export type RehousingRow = {
  readonly id: string;
  readonly bookingId: string;
  readonly candidateId: number;
  readonly slotId: number;
  readonly newSlotId: number | null;
  readonly firstName: string;
  readonly birthName: string;
  readonly neph: string;
  readonly category: LicenceCategory;
  readonly reason: string;
  readonly openedAt: Date;
  readonly state: RehousingState;
};

/** Where somebody stands, read from the booking and its offers (domain of REHOUSING_STATES). */
const state = sql`case when b.state = 'cancelled' then 'ended' when b.slot_id <> r.slot_id then 'rehoused'
  when exists (select from ${holds} h join ${examSlots} o on o.id = h.slot_id
    where h.candidate_id = b.candidate_id and h.state = 'live' and h.held_until > clock_timestamp()
      and h.returned_place_id is not null and o.category = b.category) then 'offered'
  else 'waiting' end`;

const from = sql`from ${rehousings} r join ${bookings} b on b.id = r.booking_id
  join ${candidates} p on p.id = b.candidate_id join ${withdrawals} w on w.id = r.withdrawal_id
  join ${examSlots} s on s.id = r.slot_id join ${examCentres} c on c.id = s.centre_id`;

type Wanted = {
  readonly states: readonly RehousingState[] | null;
  readonly first: number | null;
  readonly after: string | null;
};

type Read = Omit<RehousingRow, "openedAt" | "slotId" | "newSlotId"> & {
  openedAt: string;
  slotId: string;
  newSlotId: string | null;
};

const columns = sql`r.id, b.id as "bookingId", b.candidate_id as "candidateId", r.slot_id::int8 as "slotId",
  case when b.state = 'live' and b.slot_id <> r.slot_id then b.slot_id::int8 end as "newSlotId",
  p.first_name as "firstName", p.birth_name as "birthName", p.neph, b.category, w.reason, r.opened_at as "openedAt",
  ${state} as state`;

const read = (row: Read): RehousingRow => ({
  ...row,
  openedAt: new Date(row.openedAt),
  slotId: Number(row.slotId),
  newSlotId: row.newSlotId === null ? null : Number(row.newSlotId),
});

/** One of them, for an officer of the department. */
export const findRehousing = async (db: Database, officer: OfficerScope, id: string): Promise<RehousingRow | null> => {
  const { rows } = await db.execute<Read & { departmentCode: string }>(
    sql`select ${columns}, c.department_code as "departmentCode" ${from} where r.id = ${id}`,
  );
  const [row] = rows;
  return row && mayDo(officer, "withdraw_places", row.departmentCode) ? read(row) : null;
};

/** Those whose place was withdrawn in a department. */
const rehousedOf = (departmentCode: string, wanted: Wanted["states"]): SQL => {
  const states = [...(wanted ?? REHOUSING_STATES)];
  // Those who wait are open rows, and few: the index meets no others.
  const isOpen = states.every((known) => known === "waiting" || known === "offered")
    ? sql`r.closed_at is null`
    : sql`true`;
  return sql`c.department_code = ${departmentCode} and ${isOpen} and ${state} = any(${sql.param(states)}::text[])`;
};

/** All of them, longest waiting first, with where and when their exam was to be. */
export const allRehoused = (departmentCode: string, states: Wanted["states"]): SQL => sql`
  select ${columns}, c.name as centre, to_char(s.starts_at at time zone c.time_zone, 'YYYY-MM-DD"T"HH24:MI') as "startsAt",
    to_char(r.opened_at at time zone c.time_zone, 'YYYY-MM-DD"T"HH24:MI') as "openedOn"
  ${from} where ${rehousedOf(departmentCode, states)} order by r.id`;

/** A page of those whose place was withdrawn in a department, longest waiting first. */
export const listRehousings = async (db: Database, departmentCode: string, wanted: Wanted) => {
  const size = pageSize(wanted.first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const position = fromCursor(wanted.after, ["string"]);
  const those = rehousedOf(departmentCode, wanted.states);
  const { rows: found } = await db.execute<Read>(sql`
    select ${columns} ${from} where ${those} and (r.id > ${position?.[0] ?? null}::uuid or ${position?.[0] ?? null}::uuid is null)
    order by r.id limit ${size + 1}`);
  const { rows: counted } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count ${from} where ${those}`,
  );
  const edgeOf = (row: Read) => ({ cursor: toCursor([row.id]), node: read(row) });
  return { ...connectionOf(found, size, edgeOf, position !== null), totalCount: counted[0]?.count ?? 0 };
};

export type MadeOffer = {
  readonly slotId: number;
  readonly heldFrom: Date;
  readonly heldUntil: Date;
  readonly state: (typeof holds.$inferSelect)["state"];
};

/** What was offered to somebody since their place was withdrawn, last first: places of the same category. */
export const offersMade = async (
  db: Database,
  { candidateId, category, openedAt }: RehousingRow,
): Promise<MadeOffer[]> => {
  const { rows } = await db.execute<{
    slotId: string;
    heldFrom: string;
    heldUntil: string;
    state: MadeOffer["state"];
  }>(sql`
    select h.slot_id as "slotId", h.held_from as "heldFrom", h.held_until as "heldUntil",
      case when h.state = 'live' and h.held_until <= clock_timestamp() then 'expired' else h.state end as state
    from ${holds} h join ${examSlots} o on o.id = h.slot_id
    where h.candidate_id = ${candidateId} and h.returned_place_id is not null and o.category = ${category}
      and h.held_from >= ${openedAt}::timestamptz - interval '1 minute'
    order by h.held_from desc limit 10`);
  return rows.map((row) => ({
    slotId: Number(row.slotId),
    heldFrom: new Date(row.heldFrom),
    heldUntil: new Date(row.heldUntil),
    state: row.state,
  }));
};
