import type { LicenceCategory } from "@/availability/licence-category";
import type { Moving } from "@/availability/moving-context";
import { type BookingFactsFragment, BookingToMoveDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";

/** The booking for which the visitor looks for another place on a board of this category; null when there is none to move there. */
export async function bookingToMove(
  bookingId: string | null,
  category: LicenceCategory,
): Promise<BookingFactsFragment | null> {
  if (bookingId === null) return null;
  const { node } = await askApi(BookingToMoveDocument, { bookingId }).catch(() => ({ node: null }));
  if (node?.__typename !== "Booking" || node.refusalToCancel !== null) return null;
  return node.slot.category === category ? node : null;
}

/** What the board marks of it. */
export const movingOf = ({ id, slot }: BookingFactsFragment): Moving => ({
  bookingId: id,
  date: slot.date,
  localTime: slot.localTime,
  centreName: slot.centre.name,
});
