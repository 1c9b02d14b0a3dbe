import { getTranslations } from "next-intl/server";
import { BackButton } from "./back-button";
import { CancelBookingPanel } from "./cancel-booking-panel";
import { RouteDialog } from "./route-dialog";

/** The same as the page, over the list of bookings. */
export async function CancelBookingDialog({ bookingId }: { bookingId: string }) {
  const words = await getTranslations("bookings.cancel");
  return (
    <RouteDialog title={words("title")}>
      <CancelBookingPanel key={bookingId} bookingId={bookingId} aside={<BackButton label={words("keep")} />} />
    </RouteDialog>
  );
}
