import { one, type Query, readGlobalId } from "@/availability/board-address";
import type { WantedPlace } from "./book-slot-panel";

/** What the address of a booking page asks for. */
export async function wantedPlace(
  params: Promise<{ slotId: string }>,
  searchParams: Promise<Query>,
): Promise<WantedPlace> {
  const { slotId } = await params;
  return { slotId, movingId: readGlobalId(one((await searchParams).deplacer)) };
}
