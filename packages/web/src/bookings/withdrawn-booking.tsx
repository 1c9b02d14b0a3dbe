import { useTranslations } from "next-intl";
import type { BookingFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { boardOf } from "./board-of";
import { SlotFacts } from "./slot-facts";
import { useMoment } from "./use-moment";

/** A booking whose place the administration has taken back: why, and that there is nothing to be done about it. */
export function WithdrawnBooking({ booking, reason }: { booking: BookingFactsFragment; reason: string }) {
  const words = useTranslations("bookings.mine");
  const { dayAndTime } = useMoment(booking.slot);
  const which = <span className="fr-sr-only"> {dayAndTime}</span>;
  return (
    <article className="booking-card">
      <div className="fr-alert fr-alert--warning fr-mb-2w">
        <h3 className="fr-alert__title">{words("withdrawn.title")}</h3>
        <p>{words("withdrawn.reason", { reason })}</p>
        <p>{words("withdrawn.next")}</p>
      </div>
      <SlotFacts slot={booking.slot} />
      <div className="booking-card__cancel">
        <Link className="fr-btn fr-btn--sm" href={paths.board(boardOf(booking.slot))} prefetch={false}>
          {words("withdrawn.choose")}
          {which}
        </Link>
        <Link
          className="fr-btn fr-btn--secondary fr-btn--sm"
          href={paths.cancelBooking(booking.id)}
          prefetch={false}
          scroll={false}
        >
          {words("cancel")}
          {which}
        </Link>
      </div>
    </article>
  );
}
