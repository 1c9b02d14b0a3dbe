import { sql } from "drizzle-orm";
import { decidedApproval } from "../approvals/decided-approval.js";
import type { Moved } from "../bookings/booking.store.js";
import { bookedSlot, changedCandidate, guardedSlot, newBooking } from "../bookings/booking-parts.js";
import { moveStatement } from "../bookings/move-booking.statement.js";
import { releaseStatement } from "../bookings/release-slot.statement.js";
import { verdictOf } from "../bookings/violations.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { BookingId, SlotId } from "../domain/id.js";
import type { OfficerRequest } from "../officers/officer-record.js";
import type { Database } from "../platform/database.js";
import { officerTraces } from "./officer-traces.js";

/** Who does it: an officer of their own, once with their key, or one who approves what another has asked for. */
export type By =
  | { readonly request: OfficerRequest }
  | { readonly request: null; readonly officerId: number; readonly approvalId: string };

/** What every one of them was decided on, and says of itself. */
type OfficersChange = {
  readonly by: By;
  readonly reason: string;
  readonly departmentCode: string;
  readonly overruled: readonly string[];
  readonly candidateId: number;
  readonly candidateVersion: number;
  readonly slotId: SlotId;
  readonly slotVersion: number;
  readonly rulesVersion: number;
  readonly now: Date;
};

type NewPlace = OfficersChange & { readonly reminders: string };
type MovedPlace = NewPlace & {
  readonly bookingId: BookingId;
  readonly fromSlotId: SlotId;
  readonly fromSlotVersion: number;
};

const given = sql.placeholder;

const approval = (db: Database) =>
  decidedApproval(
    db,
    {
      approvalId: sql`${given("approvalId")}`,
      officerId: sql`${given("officerId")}`,
      now: sql`${given("now")}::timestamptz`,
    },
    { after: "candidate", done: "booking" },
  );

// Made for each call, since the record of its key is part of it: officers' changes are few.

const assignStatement = (db: Database, { request }: By) => {
  const slot = guardedSlot(db, "open");
  const two = request ? null : approval(db);
  const booking = newBooking(db, two ? sql`, ${two.asked}` : undefined);
  const ends = [...(two ? [two.approved] : []), ...officerTraces(db, "book", request)];
  return db
    .with(slot, changedCandidate(db, slot), ...(two ? [two.asked] : []), booking, bookedSlot(db, booking), ...ends)
    .select({ id: booking.id })
    .from(booking)
    .prepare(two ? "assign_place_approved" : "assign_place");
};
const moveForStatement = (db: Database, { request }: By) => {
  const two = request ? null : approval(db);
  const ends = [...(two ? [two.approved] : []), ...officerTraces(db, "move", request)];
  return moveStatement(db, "open", ends, two?.asked).prepare(
    two ? "move_for_candidate_approved" : "move_for_candidate",
  );
};
const cancelForStatement = (db: Database, { request }: By) =>
  releaseStatement(db, officerTraces(db, "cancel", request)).prepare("cancel_for_candidate");

/** The booking that a change has made or changed; "moved" when its facts have, a refusal when the place was gone. */
const stored = async (
  slotId: SlotId,
  change: Promise<readonly { id: string }[]>,
): Promise<{ readonly bookingId: BookingId } | Refusal | Moved> => {
  try {
    const [booking] = await change;
    return booking ? { bookingId: booking.id as BookingId } : "moved";
  } catch (error) {
    const verdict = verdictOf(error);
    if (verdict === null) throw error;
    return verdict === "slotTaken" ? { kind: "SlotTaken", slotId, rule: "BOK-1" } : "moved";
  }
};

const parameters = ({ by, ...change }: OfficersChange) => ({
  ...change,
  ...(by.request ? { officerId: by.request.officerId } : { officerId: by.officerId, approvalId: by.approvalId }),
  overruled: JSON.stringify(change.overruled),
});

/** What officers do with bookings in somebody's place: the statements of candidates, with other traces and without a penalty. */
export const assignmentStore = (db: Database) => ({
  assign: (change: NewPlace) => stored(change.slotId, assignStatement(db, change.by).execute(parameters(change))),
  move: (change: MovedPlace) =>
    stored(change.slotId, moveForStatement(db, change.by).execute({ ...parameters(change), arrangements: "{}" })),
  cancel: (change: OfficersChange & { readonly bookingId: BookingId }) =>
    stored(change.slotId, cancelForStatement(db, change.by).execute(parameters(change))),
});
