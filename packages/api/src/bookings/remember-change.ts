import type { Context } from "../context.js";
import type { SlotId } from "../domain/id.js";
import type { BookingRow } from "./booking.loader.js";

/**
 * Lets the rest of this request see the change it has just made. The booking is known without another round trip; what was
 * read before the change (by an earlier mutation of the same request, say) is forgotten.
 */
export const rememberChange = ({ loaders }: Context, booking: BookingRow): void => {
  loaders.booking.clear(booking.id).prime(booking.id, booking);
  loaders.slot.clear(booking.slotId as SlotId);
};
