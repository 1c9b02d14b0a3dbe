import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { BookingFactsFragment, SlotFactsFragment } from "@/graphql/generated/graphql";
import { ConsequencesNotice } from "./consequences-notice";
import { MoveBookingForm } from "./move-booking-form";
import { SlotFacts } from "./slot-facts";

type Props = { booking: BookingFactsFragment; slot: SlotFactsFragment; aside?: ReactNode };

/** The place that the visitor has and the one they look at, side by side, and the button that changes one for the other. */
export async function MovePanel({ booking, slot, aside }: Props) {
  const words = await getTranslations("bookings.move");
  return (
    <MoveBookingForm bookingId={booking.id} slot={slot} idempotencyKey={randomUUID()} aside={aside}>
      <p>{words("explained")}</p>
      <div className="booking-move">
        <section>
          <h2 className="fr-h6">{words("old")}</h2>
          <SlotFacts slot={booking.slot} />
        </section>
        <section>
          <h2 className="fr-h6">{words("new")}</h2>
          <SlotFacts slot={slot} />
        </section>
      </div>
      <ConsequencesNotice consequences={booking.consequencesOfMoving} on={booking.slot.date} />
    </MoveBookingForm>
  );
}
