import { useTranslations } from "next-intl";
import { BookingFiles } from "@/convocations/booking-files";
import type { BookingFactsFragment, BookingToComeFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { boardOf } from "./board-of";
import { civilDate } from "./exam-moment";
import { SlotFacts } from "./slot-facts";
import { useMoment, useWrittenDay } from "./use-moment";
import { WhatToBring } from "./what-to-bring";
import { WithdrawnBooking } from "./withdrawn-booking";

/** A booking to come: where to be and when, what to bring, and how to give the place back. */
export function UpcomingBooking({ booking }: { booking: BookingToComeFragment }) {
  const words = useTranslations("bookings");
  const bookedOn = useDayOf(booking)(booking.bookedAt);
  if (booking.withdrawal) return <WithdrawnBooking booking={booking} reason={booking.withdrawal.reason} />;
  return (
    <article className="booking-card">
      <SlotFacts slot={booking.slot} />
      <BookingFiles booking={booking} />
      <details className="booking-card__bring">
        <summary>{words("bring.title")}</summary>
        <WhatToBring phase={booking.slot.phase} own={booking.slot.eligibility} />
      </details>
      <p className="fr-hint-text">{words("facts.booked", { date: bookedOn })}</p>
      <Cancellation booking={booking} />
    </article>
  );
}

/** A booking of the past, or a cancelled one, in two lines. */
export function FormerBooking({ booking }: { booking: BookingFactsFragment }) {
  const words = useTranslations("bookings");
  const { dayAndTime } = useMoment(booking.slot);
  const written = useDayOf(booking);
  const { cancelledAt, bookedAt, slot } = booking;
  return (
    <article className="booking-card booking-card--former">
      <p className="booking-card__moment">{dayAndTime}</p>
      <p>
        {words("category", { category: slot.category })} - {slot.centre.name}
      </p>
      <p className="fr-hint-text">
        {cancelledAt
          ? words("facts.cancelled", { date: written(cancelledAt) })
          : words("facts.booked", { date: written(bookedAt) })}
      </p>
    </article>
  );
}

/** Writes the day of an instant on the clock of the booking's centre. */
function useDayOf({ slot }: BookingFactsFragment) {
  const writtenDay = useWrittenDay();
  return (instant: string) => writtenDay(civilDate(new Date(instant), slot.centre.timeZone));
}

/** The API says whether it can be cancelled, and what follows from it. */
function Cancellation({ booking }: { booking: BookingFactsFragment }) {
  const words = useTranslations("bookings.mine");
  const { dayAndTime } = useMoment(booking.slot);
  if (booking.refusalToCancel) return <p className="fr-text--sm fr-mb-0">{booking.refusalToCancel.message}</p>;
  return (
    <div className="booking-card__cancel">
      <p className="fr-text--sm fr-mb-0">{booking.consequencesOfCancelling.message}</p>
      <Link
        className="fr-btn fr-btn--secondary fr-btn--sm"
        href={paths.board({ ...boardOf(booking.slot), deplacer: booking.id })}
        prefetch={false}
      >
        {words("move")}
        <span className="fr-sr-only"> {dayAndTime}</span>
      </Link>
      <Link
        className="fr-btn fr-btn--secondary fr-btn--sm"
        href={paths.cancelBooking(booking.id)}
        prefetch={false}
        scroll={false}
      >
        {words("cancel")}
        <span className="fr-sr-only"> {dayAndTime}</span>
      </Link>
    </div>
  );
}
