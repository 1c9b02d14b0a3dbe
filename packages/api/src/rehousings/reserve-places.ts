import { examCentres, examSlots, holds, returnedPlaces } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { mayDo } from "../domain/permission/permission.js";
import { policyOn } from "../domain/policy/policy.js";
import { officerActs } from "../officers/officer-acts.js";
import { keysOfSlot, startMinuteOfSlot } from "../waiting-list/wished-place.js";

export type ReserveOutcome =
  | { readonly kind: "ReservePlacesSuccess" | "ReleaseReserveSuccess"; readonly places: number }
  | Refusal;

export type ReserveWish = { readonly departmentCode: string; readonly slotIds: readonly number[] };

type Officers = Pick<Context, "officer" | "viewer">;

const refusalOf = ({ officer, viewer }: Officers, departmentCode: string): Refusal | null => {
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  return mayDo(officer, "withdraw_places", departmentCode) ? null : { kind: "NotAllowed" };
};

/** The places of a wish that are in the department: others are left alone as if there were none. */
const lockedSlots = ({ departmentCode, slotIds }: ReserveWish, isSo: ReturnType<typeof sql>) => sql`
  select s.id from ${examSlots} s join ${examCentres} c on c.id = s.centre_id
  where s.id = any(${sql.param([...slotIds])}::bigint[]) and c.department_code = ${departmentCode} and ${isSo}
  order by s.id for update of s`;

const actOf = (
  context: Context,
  { departmentCode }: ReserveWish,
  act: "reserve_places" | "release_reserve",
  of: string,
) =>
  officerActs(
    context.database,
    "act",
    act,
    sql`select ${context.officer?.officerId ?? null}::int as officer_id, ${departmentCode}::text as department_code,
      ${`department:${departmentCode}`}::text as object, null::text as reason,
      jsonb_build_object('slotIds', jsonb_agg(slot_id order by slot_id)) as details
      from ${sql.raw(of)} having count(*) > 0`,
    sql`${new Date(context.clock.now().epochMilliseconds)}::timestamptz`,
  );

/**
 * Keeps free or unpublished places back for people whose place will be withdrawn. Such a place is on the list of returned places,
 * waits there for the day on which the reserve is released (policy `rehousing.reserve`), and goes to whoever waits then. Done again, it
 * changes nothing.
 */
export const reservePlaces = async (context: Context, wish: ReserveWish): Promise<ReserveOutcome> => {
  const refusal = refusalOf(context, wish.departmentCode);
  if (refusal) return refusal;
  const { database: db, policies, clock } = context;
  const on = today(clock.now(), "Europe/Paris").toString();
  const days = policyOn(policies.now(), "rehousing.reserve", wish.departmentCode, on);
  const slots = db.$with("slots", {}).as(lockedSlots(wish, sql`s.state in ('open', 'draft')`));
  const kept = db.$with("kept", {}).as(
    sql`insert into ${returnedPlaces} (slot_id, cause, returned_at, state, keys, civil_date, start_minute, opens_at)
      select s.id, 'reserve', ${new Date(clock.now().epochMilliseconds)}::timestamptz, 'waiting', ${keysOfSlot}, s.civil_date,
        ${startMinuteOfSlot}, (s.civil_date - ${days}::int)::timestamp at time zone c.time_zone
      from slots join ${examSlots} s on s.id = slots.id join ${examCentres} c on c.id = s.centre_id
      returning slot_id`,
  );
  const held = db
    .$with("held", {})
    .as(sql`update ${examSlots} s set state = 'held', being_booked = false, version = s.version + 1
      from kept where s.id = kept.slot_id`);
  const [done] = await db
    .with(slots, kept, held, actOf(context, wish, "reserve_places", "kept"))
    .select({ places: sql<number>`(select count(*)::int from kept)` })
    .from(sql`(select 1) as one`);
  return { kind: "ReservePlacesSuccess", places: done?.places ?? 0 };
};

/** Gives places of the reserve up before their day: from now on they are for whoever waits. Done again, it changes nothing. */
export const releaseReserve = async (context: Context, wish: ReserveWish): Promise<ReserveOutcome> => {
  const refusal = refusalOf(context, wish.departmentCode);
  if (refusal) return refusal;
  const { database: db, clock } = context;
  const now = new Date(clock.now().epochMilliseconds);
  const slots = db.$with("slots", {}).as(lockedSlots(wish, sql`s.state = 'held'`));
  const released = db.$with("released", {}).as(
    sql`update ${returnedPlaces} r set opens_at = ${now}::timestamptz, claimed_until = null from slots
      where r.slot_id = slots.id and r.ended_at is null and r.cause = 'reserve' and r.opens_at > ${now}::timestamptz
        and not exists (select from ${holds} h where h.slot_id = slots.id and h.state = 'live')
      returning r.slot_id`,
  );
  const [done] = await db
    .with(slots, released, actOf(context, wish, "release_reserve", "released"))
    .select({ places: sql<number>`(select count(*)::int from released)` })
    .from(sql`(select 1) as one`);
  return { kind: "ReleaseReserveSuccess", places: done?.places ?? 0 };
};
