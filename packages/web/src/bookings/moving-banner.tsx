import { useTranslations } from "next-intl";
import type { BookingFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ConsequencesNotice } from "./consequences-notice";
import { useMoment } from "./use-moment";
import "./bookings.css";

/** Over a board on which another place is looked for: which booking moves, what follows from it, and the way out. */
export function MovingBanner({ booking }: { booking: BookingFactsFragment }) {
  const words = useTranslations("bookings.moving");
  const { dayAndTime } = useMoment(booking.slot);
  return (
    <section className="moving-banner" aria-labelledby="moving-title">
      <h2 id="moving-title" className="fr-h6 fr-mb-1w">
        {words("title")}
      </h2>
      <p className="fr-mb-1w">
        {words("current")} <strong>{dayAndTime}</strong>, {booking.slot.centre.name}. {words("kept")}
      </p>
      <ConsequencesNotice consequences={booking.consequencesOfMoving} on={booking.slot.date} />
      <Link className="fr-link" href={paths.myBookings()} prefetch={false}>
        {words("leave")}
      </Link>
    </section>
  );
}

/** The address asks for a booking that cannot be moved on this board. */
export function NothingToMove() {
  const words = useTranslations("bookings.moving.none");
  return (
    <div className="fr-alert fr-alert--warning fr-mb-3w">
      <h2 className="fr-alert__title">{words("title")}</h2>
      <p>{words("message")}</p>
      <Link className="fr-link" href={paths.myBookings()} prefetch={false}>
        {words("toMyBookings")}
      </Link>
    </div>
  );
}
