import {
  auditLog,
  bookings,
  candidates,
  examCentres,
  examSessions,
  examSlots,
  holds,
  rehousings,
  returnedPlaces,
  withdrawals,
} from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { ApprovalParts } from "../approvals/decided-approval.js";
import { queuedMessagesOfKinds } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";

export type Withdrawal = {
  readonly sessionId: number;
  /** Null for the whole session. */
  readonly slotId: number | null;
  readonly officerId: number;
  readonly reason: string;
  readonly now: Date;
  /** Only while nobody has booked one of the places: for more it takes a second officer. */
  readonly alone: boolean;
};

/**
 * The places as the snapshot of the statement has them, and as they are once they are locked: when the versions differ, somebody
 * booked or gave back while the lock was waited for, and the rest of the statement would not see that.
 */
const lockedPlaces = (db: Database, which: SQL, alone: boolean) => [
  db.$with("seen", {}).as(sql`select s.id, s.version from ${examSlots} s where ${which}`),
  db
    .$with("slots", {})
    .as(sql`select s.id, s.version from ${examSlots} s where ${which} order by s.id for update of s`),
  db.$with("same", {}).as(
    sql`select from slots having count(*) > 0 and count(*) = (select count(*) from seen)
      and count(*) = (select count(*) from seen join slots again using (id, version))
      and (not ${alone}::boolean
        or not exists (select from ${bookings} b join slots on slots.id = b.slot_id where b.state = 'live'))`,
  ),
];

/** What was told to whom: `displaced` had a booking, `ended` a hold. */
const tidings = (at: SQL) => sql`
  select 'place_withdrawn' as kind, d.id::text as subject, b.candidate_id, b.id as booking_id, null::text as recipient,
    jsonb_build_object('slotId', d.slot_id, 'reason', w.reason) as details, ${at} as due_at
  from displaced d join ${bookings} b on b.id = d.booking_id, withdrawal w
  union all
  select 'hold_withdrawn', e.id::text, e.candidate_id, null::uuid, null::text,
    jsonb_build_object('startsAt', s.starts_at, 'centreName', c.name, 'timeZone', c.time_zone, 'reason', w.reason), ${at}
  from ended e join ${examSlots} s on s.id = e.slot_id join ${examCentres} c on c.id = s.centre_id, withdrawal w
  where e.candidate_id is not null`;

/**
 * Withdraws places of a session, in one statement: a hold ends and its candidate is told, a booking stays and its candidate is told
 * and is to be re-housed. It returns the withdrawal, or no row when a place moved while it was waited for, nothing was left, or `asked`
 * (a second person's approval) has no row. Locks: slots by id, approval, candidates by id, holds.
 */
export const withdrawStatement = (
  db: Database,
  { sessionId, slotId, officerId, reason, now, alone }: Withdrawal,
  last: readonly ReturnType<typeof queuedMessagesOfKinds>[],
  asked?: ApprovalParts["asked"],
) => {
  const at = sql`${now}::timestamptz`;
  const which = sql`s.session_id = ${sessionId} and (s.id = ${slotId}::bigint or ${slotId}::bigint is null)
    and s.state <> 'withdrawn'`;
  const withdrawal = db.$with("withdrawal", { id: withdrawals.id }).as(
    sql`insert into ${withdrawals} (session_id, slot_id, officer_id, reason, withdrawn_at)
      select e.id, ${slotId}::bigint, ${officerId}::int, ${reason}, ${at} from ${examSessions} e, same${asked ? sql`, asked` : sql``} where e.id = ${sessionId}
      returning id, session_id, slot_id, officer_id, reason`,
  );
  const people = db.$with("people", {}).as(
    sql`select c.id from ${candidates} c where c.id in (select b.candidate_id from ${bookings} b join slots on slots.id = b.slot_id
        where b.state = 'live') and exists (select from withdrawal)
      order by c.id for no key update of c`,
  );
  const changes: readonly (readonly [string, SQL])[] = [
    [
      "withdrawn",
      sql`update ${examSlots} s set state = 'withdrawn', version = s.version + 1 from slots, withdrawal
        where s.id = slots.id returning s.id`,
    ],
    ["moved_on", sql`update ${candidates} c set version = c.version + 1 from people where c.id = people.id`],
    [
      "displaced",
      sql`insert into ${rehousings} (booking_id, slot_id, withdrawal_id, opened_at)
        select b.id, b.slot_id, w.id, ${at} from ${bookings} b join withdrawn on withdrawn.id = b.slot_id, withdrawal w
        where b.state = 'live' returning id, booking_id, slot_id`,
    ],
    [
      "ended",
      sql`update ${holds} h set state = 'withdrawn', ended_at = clock_timestamp() from withdrawn
        where h.slot_id = withdrawn.id and h.state = 'live' returning h.id, h.candidate_id, h.slot_id`,
    ],
    [
      "off_the_list",
      sql`update ${returnedPlaces} r set state = 'withdrawn', ended_at = ${at}, claimed_until = null from withdrawn
        where r.slot_id = withdrawn.id and r.ended_at is null`,
    ],
    [
      "audit",
      sql`insert into ${auditLog} (at, actor, action, booking_id, slot_id, candidate_id, details)
        select ${at}, 'officer:' || w.officer_id, 'withdraw_place', b.id, b.slot_id, b.candidate_id,
          jsonb_build_object('withdrawalId', w.id)
        from displaced d join ${bookings} b on b.id = d.booking_id, withdrawal w`,
    ],
  ];
  return db
    .with(
      ...lockedPlaces(db, which, alone),
      ...(asked ? [asked] : []),
      withdrawal,
      people,
      ...changes.map(([name, query]) => db.$with(name, {}).as(query)),
      queuedMessagesOfKinds(db, "told", tidings(at)),
      ...last,
    )
    .select({
      id: withdrawal.id,
      places: sql<number>`(select count(*)::int from withdrawn)`,
      displaced: sql<number>`(select count(*)::int from displaced)`,
      holdsEnded: sql<number>`(select count(*)::int from ended)`,
    })
    .from(withdrawal);
};
