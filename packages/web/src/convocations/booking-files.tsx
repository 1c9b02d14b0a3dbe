import { useTranslations } from "next-intl";
import { civilDate } from "@/bookings/exam-moment";
import { useMoment, useWrittenDay } from "@/bookings/use-moment";
import type { BookingFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** What one takes away of a booking to come: the convocation, the event for a calendar; and whether one will come. */
export function BookingFiles({ booking }: { booking: BookingFactsFragment }) {
  const words = useTranslations("convocations.files");
  const { dayAndTime } = useMoment(booking.slot);
  const { convocationUrl, eventUrl } = booking;
  const which = <span className="fr-sr-only"> {dayAndTime}</span>;
  return (
    <ul className="booking-files">
      {convocationUrl && (
        <li>
          <a className="fr-link" href={convocationUrl}>
            {words("convocation")}
            {which}
          </a>
        </li>
      )}
      {eventUrl && (
        <li>
          <a className="fr-link" href={eventUrl}>
            {words("event")}
            {which}
          </a>
        </li>
      )}
      <li>
        <Presence booking={booking} />
      </li>
    </ul>
  );
}

function Presence({ booking }: { booking: BookingFactsFragment }) {
  const words = useTranslations("convocations.files");
  const writtenDay = useWrittenDay();
  const { dayAndTime } = useMoment(booking.slot);
  const { presenceConfirmedAt, slot } = booking;
  if (presenceConfirmedAt) {
    const date = writtenDay(civilDate(new Date(presenceConfirmedAt), slot.centre.timeZone));
    return <span className="fr-text--sm">{words("presenceConfirmed", { date })}</span>;
  }
  return (
    <Link className="fr-link" href={paths.confirmPresence(booking.id)} prefetch={false}>
      {words("confirmPresence")}
      <span className="fr-sr-only"> {dayAndTime}</span>
    </Link>
  );
}
