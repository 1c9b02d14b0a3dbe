import { examCentres, examSlots } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import type { Moved } from "../bookings/booking.store.js";
import type { Context } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { SlotId } from "../domain/id.js";
import { mayDo } from "../domain/permission/permission.js";
import { officerActs } from "../officers/officer-acts.js";
import { officerRecord, onceForOfficer } from "../officers/officer-record.js";
import type { Database } from "../platform/database.js";
import { offerRehousing } from "./offer-rehousing.js";
import { isOfferable } from "./places-for.js";
import { departmentOf, rehousingStore } from "./rehousing.store.js";

export type OfferOutcome = { readonly kind: "OfferRehousingSuccess"; readonly rehousingId: string } | Refusal;

const offerablePlace = async (db: Database, slotId: number) => {
  const [place] = await db
    .select({
      version: examSlots.version,
      civilDate: examSlots.civilDate,
      timeZone: examCentres.timeZone,
      departmentCode: examCentres.departmentCode,
    })
    .from(examSlots)
    .innerJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .where(
      and(eq(examSlots.id, slotId), sql`exists (select from ${examSlots} s where s.id = ${slotId} and ${isOfferable})`),
    );
  return place ? { ...place, slotId: slotId as SlotId } : null;
};

/** An officer offers a place of their choice to somebody who is to be re-housed: judged as every offer. The same key is one offer. */
export const offerByHand = async (
  context: Context,
  { rehousingId, slotId, key }: { rehousingId: string; slotId: number | null; key: string },
): Promise<OfferOutcome> => {
  const { officer, viewer, database: db, clock } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const departmentCode = UUID_KEY.test(rehousingId) ? await departmentOf(db, rehousingId) : null;
  // Who may not act in a department does not learn what there is.
  if (departmentCode === null) return { kind: officer.role === "administrator" ? "RehousingNotFound" : "NotAllowed" };
  if (!mayDo(officer, "withdraw_places", departmentCode)) return { kind: "NotAllowed" };
  if (slotId === null) return { kind: "SlotNotFound" };
  const { officerId } = officer;
  const request = { officerId, key, wish: `rehouse:${rehousingId}:${slotId}` };
  return onceForOfficer(context, request, async (): Promise<OfferOutcome | Moved> => {
    const store = rehousingStore(db);
    const person = await store.open(rehousingId);
    if (!person) return { kind: "RehousingOver" };
    if (await store.hasOffer(person.candidateId)) return { kind: "OfferPending" };
    const place = await offerablePlace(db, slotId);
    if (!place) return { kind: "PlaceNotForThem" };
    const record = officerRecord(
      db,
      request,
      sql`select jsonb_build_object('kind', 'OfferRehousingSuccess', 'rehousingId', ${rehousingId}::text) as outcome from hold`,
    );
    const act = officerActs(
      db,
      "act",
      "offer_rehousing",
      sql`select ${officerId}::int as officer_id, ${departmentCode}::text as department_code,
        ${`rehousing:${rehousingId}`}::text as object, null::text as reason,
        jsonb_build_object('slotId', slot_id, 'holdId', id) as details from hold`,
      sql`${new Date(clock.now().epochMilliseconds)}::timestamptz`,
    );
    const answer = await offerRehousing(context, person, place, [record, act]);
    if (answer === "moved") return "moved";
    return answer === "offered" ? { kind: "OfferRehousingSuccess", rehousingId } : { kind: "PlaceNotForThem" };
  });
};
