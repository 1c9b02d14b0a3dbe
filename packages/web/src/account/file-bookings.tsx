import { useTranslations } from "next-intl";
import { UpcomingBooking } from "@/bookings/booking-card";
import type { BookingToComeFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Section } from "./section";
import "@/bookings/bookings.css";

/** The bookings to come; the rest of them has a page of its own. */
export function FileBookings({ bookings, now }: { bookings: readonly BookingToComeFragment[]; now: Date }) {
  const words = useTranslations("account.bookings");
  const upcoming = bookings.filter(({ slot, withdrawal }) => withdrawal || new Date(slot.startsAt) > now).reverse();
  return (
    <Section id="reservations" title={words("title")}>
      {upcoming.length === 0 && <p>{words("none")}</p>}
      <ul className="booking-list">
        {upcoming.map((booking) => (
          <li key={booking.id}>
            <UpcomingBooking booking={booking} />
          </li>
        ))}
      </ul>
      <Link className="fr-link" href={upcoming.length > 0 ? paths.myBookings() : paths.home()}>
        {words(upcoming.length > 0 ? "all" : "find")}
      </Link>
    </Section>
  );
}
