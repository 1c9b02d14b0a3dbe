"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect } from "react";
import { useClient } from "urql";
import { type BookingFactsFragment, CancelBookingDocument } from "@/graphql/generated/graphql";
import { useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { type CancelBookingAnswer, cancelBookingByForm } from "./cancel-booking.action";
import { CancelledNotice } from "./cancelled-notice";
import { CertainForm } from "./certain-form";
import { replyOf } from "./reply";

type Props = {
  booking: BookingFactsFragment;
  idempotencyKey: string;
  children: ReactNode;
  aside?: ReactNode;
  closed?: ReactNode;
};

/** Confirms a cancellation; `children` says what it means. */
export function CancelBookingForm({ booking, idempotencyKey, children, aside, closed }: Props) {
  const words = useTranslations("bookings.cancel");
  const client = useClient();
  const bookingId = booking.id;
  const send = useCallback(
    (key: string) =>
      replyOf(
        client.mutation(CancelBookingDocument, { input: { bookingId, idempotencyKey: key } }).toPromise(),
        (data): CancelBookingAnswer => data.cancelBooking,
      ),
    [client, bookingId],
  );
  return (
    <CertainForm
      subject={`cancel:${bookingId}`}
      idempotencyKey={idempotencyKey}
      fields={{ bookingId }}
      send={send}
      action={cancelBookingByForm}
      labels={{ submit: words("confirm"), sending: words("sending") }}
      answered={(answer) => <Outcome answer={answer} booking={booking} />}
      aside={aside}
      closed={closed}
    >
      {children}
    </CertainForm>
  );
}

function Outcome({ answer, booking }: { answer: CancelBookingAnswer; booking: BookingFactsFragment }) {
  const router = useRouter();
  // The list behind the dialog is out of date now.
  useEffect(() => router.refresh(), [router]);
  const { department } = booking.slot.centre;
  const boardPath = paths.board({ departement: department.code, categorie: booking.slot.category });
  if (answer.__typename === "CancelBookingSuccess") return <CancelledNotice boardPath={boardPath} />;
  return <RefusalNotice refusal={answer} context={{ boardPath, returnTo: paths.cancelBooking(booking.id) }} />;
}
