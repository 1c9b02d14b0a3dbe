import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { BookSlotPanel } from "./book-slot-panel";
import { RouteDialog } from "./route-dialog";

/** The same as the page, over the board that the visitor came from. */
export async function BookSlotDialog({ slotId }: { slotId: string }) {
  const words = await getTranslations("bookings");
  return (
    <RouteDialog title={words("book.title")}>
      {/* Another place is another request: nothing of the one before may stay. */}
      <Suspense fallback={<p className="route-dialog__loading">{words("loading")}</p>}>
        <BookSlotPanel key={slotId} slotId={slotId} />
      </Suspense>
    </RouteDialog>
  );
}
