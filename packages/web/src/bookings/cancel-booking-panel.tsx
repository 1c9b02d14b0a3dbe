import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type BookingFactsFragment, BookingToCancelDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { boardOf } from "./board-of";
import { CancelBookingForm } from "./cancel-booking-form";
import { ConsequencesNotice } from "./consequences-notice";
import { Notice } from "./notice";
import { SlotFacts } from "./slot-facts";
import "./bookings.css";

/** One booking and the button that cancels it, after what follows from it. */
export async function CancelBookingPanel({ bookingId, aside }: { bookingId: string; aside?: ReactNode }) {
  const words = await getTranslations("bookings");
  const asked = await askApi(BookingToCancelDocument, { bookingId }).catch(() => null);
  if (!asked) return <Notice kind="error" title={words("unavailable.title")} message={words("unavailable.message")} />;
  if (!asked.viewer) return <SignInFirst bookingId={bookingId} />;
  const booking = asked.node;
  if (booking?.__typename !== "Booking")
    return <Notice kind="warning" title={words("cancel.unknown.title")} message={words("cancel.unknown.message")} />;
  return (
    <CancelBookingForm
      booking={booking}
      candidateId={asked.viewer.candidate.id}
      idempotencyKey={randomUUID()}
      aside={aside}
      closed={booking.refusalToCancel ? <Refused booking={booking} refusal={booking.refusalToCancel} /> : undefined}
    >
      <p>{words("cancel.consequence")}</p>
      <ConsequencesNotice consequences={booking.consequencesOfCancelling} on={booking.slot.date} />
      <SlotFacts slot={booking.slot} />
    </CancelBookingForm>
  );
}

async function SignInFirst({ bookingId }: { bookingId: string }) {
  const words = await getTranslations("bookings");
  return (
    <>
      <p>{words("cancel.signIn")}</p>
      <Link className="fr-btn" href={paths.signIn({ retour: paths.cancelBooking(bookingId) })}>
        {words("mine.signedOut.signIn")}
      </Link>
    </>
  );
}

/** The booking cannot be cancelled, and the API says why. */
function Refused({
  booking,
  refusal,
}: {
  booking: BookingFactsFragment;
  refusal: NonNullable<BookingFactsFragment["refusalToCancel"]>;
}) {
  const context = { board: boardOf(booking.slot), returnTo: paths.cancelBooking(booking.id) };
  return (
    <>
      <SlotFacts slot={booking.slot} />
      <RefusalNotice refusal={refusal} context={context} />
    </>
  );
}
