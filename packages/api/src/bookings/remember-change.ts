import type { LicenceCategory } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import type { BookingId, CandidateId, SlotId } from "../domain/id.js";
import type { BookingRow } from "./booking.loader.js";

/** The row that a statement has just made. */
export const newBooking = (
  id: BookingId,
  candidateId: CandidateId,
  slot: { readonly id: number; readonly category: LicenceCategory },
  now: Temporal.Instant,
): BookingRow => ({
  id,
  slotId: slot.id,
  candidateId,
  category: slot.category,
  state: "live",
  bookedAt: new Date(now.epochMilliseconds),
  cancelledAt: null,
  presenceConfirmedAt: null,
  version: 1,
});

/**
 * Lets the rest of this request see the change it has just made. The booking is known without another round trip; what was
 * read before the change (by an earlier mutation of the same request, say) is forgotten.
 */
export const rememberChange = ({ loaders }: Context, booking: BookingRow, ...otherSlots: SlotId[]): void => {
  loaders.booking.clear(booking.id).prime(booking.id, booking);
  for (const slotId of [booking.slotId as SlotId, ...otherSlots]) loaders.slot.clear(slotId);
};
