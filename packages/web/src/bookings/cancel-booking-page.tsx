import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { CancelBookingPanel } from "./cancel-booking-panel";

/** The page behind the dialog: reloads and browsers without JavaScript land here. */
export async function CancelBookingPage({ bookingId }: { bookingId: string }) {
  const words = await getTranslations("bookings.cancel");
  const keep = (
    <Link className="fr-btn fr-btn--secondary" href={paths.myBookings()}>
      {words("keep")}
    </Link>
  );
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-lg-8">
          <h1>{words("title")}</h1>
          <CancelBookingPanel bookingId={bookingId} aside={keep} />
        </div>
      </div>
    </div>
  );
}
