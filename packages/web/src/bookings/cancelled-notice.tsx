"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Link } from "@/i18n/navigation";
import { type BoardAddress, paths } from "@/paths";

/** The place is given back. Takes the focus: it is the answer to a click. */
export function CancelledNotice({ board }: { board: BoardAddress }) {
  const words = useTranslations("bookings");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <div className="fr-alert fr-alert--success">
        <h3 className="fr-alert__title" ref={title} tabIndex={-1}>
          {words("cancel.successTitle")}
        </h3>
        <p>{words("cancel.success")}</p>
      </div>
      <p className="booking-actions">
        <Link className="fr-btn" href={paths.myBookings()}>
          {words("book.success.toMyBookings")}
        </Link>
        <Link className="fr-btn fr-btn--secondary" href={paths.board(board)}>
          {words("book.toBoard")}
        </Link>
      </p>
    </>
  );
}
