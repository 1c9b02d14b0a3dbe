import { bookSlotTitle } from "./book-slot-page";
import { BookSlotPanel, type WantedPlace } from "./book-slot-panel";
import { RouteDialog } from "./route-dialog";

/**
 * The same as the page, over the board that the visitor came from. Without a "loading" in between: the place comes with the
 * same round trip as the dialog, and React would show the word for 300 ms before replacing it.
 */
export async function BookSlotDialog(wanted: WantedPlace) {
  return (
    <RouteDialog title={await bookSlotTitle(wanted)}>
      {/* Another place is another request: nothing of the one before may stay. */}
      <BookSlotPanel key={wanted.slotId} {...wanted} />
    </RouteDialog>
  );
}
