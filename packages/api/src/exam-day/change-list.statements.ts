import type { OfficerAct } from "@creneau/schema";
import { bookings, examListAmendments, examListEntries, examLists, examSlots } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import { officerActs } from "../officers/officer-acts.js";
import type { Database } from "../platform/database.js";

/** What a change of a list is stored under: the list and the version that it was decided on, by whom and when. */
export type ListGuard = {
  readonly listId: number;
  readonly version: number;
  readonly officerId: number;
  readonly sessionId: number;
  readonly departmentCode: string;
  readonly now: Date;
};

const at = (now: Date) => sql`${now.toISOString()}::timestamptz`;

/** The list with this in it, if it is still as it was: its row is the only one that comes back. */
const changedList = (db: Database, { listId, version }: ListGuard, change: SQL, condition = sql`true`) =>
  db.$with("list", { id: examLists.id }).as(
    sql`update ${examLists} set version = version + 1${change}
      where id = ${listId} and version = ${version} and ${condition} returning id`,
  );

/** The act of it, for the list that was changed. */
const actOf = (
  db: Database,
  act: OfficerAct,
  { officerId, sessionId, departmentCode, now }: Omit<ListGuard, "listId" | "version">,
) =>
  officerActs(
    db,
    "act",
    act,
    sql`select ${officerId}::int as officer_id, ${departmentCode}::text as department_code,
      ${`session:${sessionId}`}::text as object, null::text as reason, '{}'::jsonb as details from list`,
    at(now),
  );

/** Issues the list of a session: its lines are the bookings of the instant that nobody gave back, also those that ended as no result came. No row when there is one already. */
export const issueStatement = (db: Database, guard: Omit<ListGuard, "listId" | "version">, places: number) => {
  const { sessionId, officerId, now } = guard;
  const list = db.$with("list", { id: examLists.id }).as(
    sql`insert into ${examLists} (session_id, attributed_places, issued_at, issued_by)
      values (${sessionId}, ${places}, ${at(now)}, ${officerId}) on conflict do nothing returning id`,
  );
  const lines = db.$with("lines", {}).as(
    sql`insert into ${examListEntries} (list_id, booking_id, candidate_id, slot_id)
      select list.id, b.id, b.candidate_id, b.slot_id
      from list, ${examSlots} s join ${bookings} b on b.slot_id = s.id and b.state <> 'cancelled'
      where s.session_id = ${sessionId} and s.state <> 'withdrawn' order by s.starts_at`,
  );
  return db
    .with(list, lines, actOf(db, "issue_exam_list", guard))
    .select({ id: list.id })
    .from(list);
};

export const countStatement = (db: Database, guard: ListGuard, places: number) => {
  const list = changedList(db, guard, sql`, state = 'numeric_check', attributed_places = ${places}`);
  return db
    .with(list, actOf(db, "check_exam_list", guard))
    .select({ id: list.id })
    .from(list);
};

export const nameStatement = (db: Database, guard: ListGuard, withoutFile: readonly string[]) => {
  const list = changedList(db, guard, sql`, state = 'nominative_check'`);
  const files = db.$with("files", {}).as(
    sql`update ${examListEntries} e set file_handed_over = e.id <> all(${sql.param([...withoutFile])}::uuid[])
      from list where e.list_id = list.id`,
  );
  return db
    .with(list, files, actOf(db, "check_exam_list", guard))
    .select({ id: list.id })
    .from(list);
};

type ListAmendment = {
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly signedBy: string | null;
};

/** Takes lines off and puts bookings on. A line that was taken off before comes back for the place that its booking has now. */
export const amendStatement = (db: Database, guard: ListGuard, { removed, added, signedBy }: ListAmendment) => {
  const list = changedList(db, guard, sql``);
  const off = db.$with("off", {}).as(
    sql`update ${examListEntries} e set removed_at = ${at(guard.now)} from list
      where e.list_id = list.id and e.id = any(${sql.param([...removed])}::uuid[])`,
  );
  const on = db.$with("on_list", {}).as(
    sql`insert into ${examListEntries} (list_id, booking_id, candidate_id, slot_id)
      select list.id, b.id, b.candidate_id, b.slot_id from list, ${bookings} b
      where b.id = any(${sql.param([...added])}::uuid[]) and b.state <> 'cancelled'
      on conflict on constraint one_line_per_booking do update
        set removed_at = null, slot_id = excluded.slot_id, file_handed_over = true`,
  );
  const amendment = db.$with("amendment", {}).as(
    sql`insert into ${examListAmendments} (list_id, removed, added, signed_by, officer_id, amended_at)
      select list.id, ${sql.param([...removed])}::uuid[], ${sql.param([...added])}::uuid[], ${signedBy}, ${guard.officerId},
        ${at(guard.now)} from list`,
  );
  return db
    .with(list, off, on, amendment, actOf(db, "amend_exam_list", guard))
    .select({ id: list.id })
    .from(list);
};

/**
 * Closes a list while every booking on it is live on its place. Places and bookings are locked first: whoever withdraws one or gives one
 * back at this moment either did so before, and the list stays open, or is told that it is closed.
 */
export const closeStatement = (
  db: Database,
  guard: ListGuard,
  { unhonouredUnits, lines }: { unhonouredUnits: number; lines: number },
) => {
  const places = db.$with("places", { id: examSlots.id }).as(
    sql`select s.id from ${examListEntries} e join ${examSlots} s on s.id = e.slot_id
      where e.list_id = ${guard.listId} and e.removed_at is null and s.state <> 'withdrawn' order by s.id for share of s`,
  );
  const kept = db.$with("kept", { id: bookings.id }).as(
    sql`select b.id from ${examListEntries} e join ${bookings} b on b.id = e.booking_id
      where e.list_id = ${guard.listId} and e.removed_at is null and b.state <> 'cancelled' and b.slot_id = e.slot_id
        and (select count(*) from places) = ${lines}
      order by b.id for update of b`,
  );
  const list = changedList(
    db,
    guard,
    sql`, state = 'closed', unhonoured_units = ${unhonouredUnits}, closed_at = ${at(guard.now)}, closed_by = ${guard.officerId}`,
    sql`state = 'nominative_check' and (select count(*) from kept) = ${lines}`,
  );
  return db
    .with(places, kept, list, actOf(db, "close_exam_list", guard))
    .select({ id: list.id })
    .from(list);
};

/** Outcomes are only ever added to, so that what was complete when it was decided still is. */
export const completeStatement = (db: Database, guard: ListGuard) => {
  const list = changedList(
    db,
    guard,
    sql`, state = 'completed', completed_at = ${at(guard.now)}, completed_by = ${guard.officerId}`,
  );
  return db
    .with(list, actOf(db, "complete_exam_list", guard))
    .select({ id: list.id })
    .from(list);
};
