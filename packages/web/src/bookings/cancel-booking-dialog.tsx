import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { BackButton } from "./back-button";
import { CancelBookingPanel } from "./cancel-booking-panel";
import { RouteDialog } from "./route-dialog";

/** The same as the page, over the list of bookings. */
export async function CancelBookingDialog({ bookingId }: { bookingId: string }) {
  const words = await getTranslations("bookings");
  return (
    <RouteDialog title={words("cancel.title")}>
      <Suspense fallback={<p className="route-dialog__loading">{words("loading")}</p>}>
        <CancelBookingPanel key={bookingId} bookingId={bookingId} aside={<BackButton label={words("cancel.keep")} />} />
      </Suspense>
    </RouteDialog>
  );
}
