import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { SlotFactsFragment, SlotToBookQuery } from "@/graphql/generated/graphql";
import { BookedNotice } from "./booked-notice";
import { ConsequencesNotice } from "./consequences-notice";
import { MoveBookingForm } from "./move-booking-form";
import { SlotFacts } from "./slot-facts";

type Candidate = NonNullable<SlotToBookQuery["viewer"]>["candidate"];
export type OwnBooking = Candidate["bookings"]["edges"][number]["node"];

type Props = { booking: OwnBooking; slot: SlotFactsFragment & { arrangementsAsked: boolean } };

/** The place that the visitor has and the one they look at, side by side, and the button that changes one for the other. */
export async function MovePanel({ booking, slot }: Props) {
  const words = await getTranslations("bookings.move");
  return (
    <MoveBookingForm
      booking={booking}
      slot={slot}
      idempotencyKey={randomUUID()}
      closed={booking.slot.id === slot.id ? <BookedNotice booking={booking} /> : null}
    >
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
