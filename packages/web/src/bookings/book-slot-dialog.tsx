import { getTranslations } from "next-intl/server";
import { BookSlotPanel } from "./book-slot-panel";
import { RouteDialog } from "./route-dialog";

/**
 * The same as the page, over the board that the visitor came from. Without a "loading" in between: the place comes with the
 * same round trip as the dialog, and React would show the word for 300 ms before replacing it.
 */
export async function BookSlotDialog({ slotId }: { slotId: string }) {
  const words = await getTranslations("bookings.book");
  return (
    <RouteDialog title={words("title")}>
      {/* Another place is another request: nothing of the one before may stay. */}
      <BookSlotPanel key={slotId} slotId={slotId} />
    </RouteDialog>
  );
}
