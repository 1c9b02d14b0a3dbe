import { useFormatter, useTranslations } from "next-intl";
import type { BookingFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { SlotFacts } from "./slot-facts";
import { useMoment, useWrittenDay } from "./use-moment";

/** One booking and what can still be done with it; the API says what that is. */
export function BookingCard({ booking, upcoming }: { booking: BookingFactsFragment; upcoming: boolean }) {
  const words = useTranslations("bookings");
  const format = useFormatter();
  const { timeZone } = booking.slot.centre;
  const written = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long", timeZone });
  const state = upcoming || booking.state === "CANCELLED" ? booking.state : "PAST";
  return (
    <article className={upcoming ? "booking-card" : "booking-card booking-card--over"}>
      <p className={`fr-badge fr-badge--no-icon ${upcoming ? "fr-badge--success" : ""}`}>
        {words(`mine.state.${state}`)}
      </p>
      <SlotFacts slot={booking.slot} />
      <p className="fr-hint-text">
        {booking.cancelledAt
          ? words("facts.cancelled", { date: written(booking.cancelledAt) })
          : words("facts.booked", { date: written(booking.bookedAt) })}
      </p>
      {upcoming && <Cancellation booking={booking} />}
    </article>
  );
}

function Cancellation({ booking }: { booking: BookingFactsFragment }) {
  const words = useTranslations("bookings.mine");
  const { dayAndTime } = useMoment(booking.slot);
  const writtenDay = useWrittenDay();
  if (booking.refusalToCancel) return <p className="fr-text--sm fr-mb-0">{booking.refusalToCancel.message}</p>;
  const title = words("cancelThis", { what: booking.slot.category, when: dayAndTime });
  return (
    <>
      <p className="fr-text--sm">{words("cancellable", { date: writtenDay(booking.cancellableUntil) })}</p>
      <Link
        className="fr-btn fr-btn--secondary fr-btn--sm"
        href={paths.cancelBooking(booking.id)}
        title={title}
        scroll={false}
      >
        {words("cancel")}
      </Link>
    </>
  );
}
