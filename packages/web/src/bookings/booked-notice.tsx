"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { BookingFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { SlotFacts } from "./slot-facts";

/** The answer everybody hopes for. Takes the focus, and says again what, where and when. */
export function BookedNotice({ booking, moved = false }: { booking: BookingFactsFragment; moved?: boolean }) {
  const words = useTranslations("bookings.book.success");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // An old page sent again shows the booking as it is now.
  const cancelled = booking.state === "CANCELLED";
  return (
    <>
      <div className={cancelled ? "fr-alert fr-alert--info fr-mb-3w" : "fr-alert fr-alert--success fr-mb-3w"}>
        <h3 className="fr-alert__title" ref={title} tabIndex={-1}>
          {words(cancelled ? "cancelledSince" : moved ? "movedTitle" : "title")}
        </h3>
        {!cancelled && <p>{words("message")}</p>}
        {!cancelled && !booking.refusalToCancel && <p>{booking.consequencesOfCancelling.message}</p>}
      </div>
      <SlotFacts slot={booking.slot} />
      <p className="booking-actions">
        <Link className="fr-btn" href={paths.myBookings()}>
          {words("toMyBookings")}
        </Link>
      </p>
    </>
  );
}
