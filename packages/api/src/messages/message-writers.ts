import type { MessageKind } from "@creneau/schema";
import type { MessageWriter } from "./message.types.js";
import { bookingCancelled } from "./writers/booking-cancelled.js";
import { bookingConfirmed } from "./writers/booking-confirmed.js";
import { bookingMoved } from "./writers/booking-moved.js";

/** Who writes which kind: a kind without a writer does not compile. */
export const MESSAGE_WRITERS = {
  booking_confirmed: bookingConfirmed,
  booking_moved: bookingMoved,
  booking_cancelled: bookingCancelled,
} as const satisfies { readonly [Kind in MessageKind]: MessageWriter };
