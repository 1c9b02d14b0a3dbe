"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { type BookingFactsFragment, CancelBookingDocument } from "@/graphql/generated/graphql";
import { useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { boardOf } from "./board-of";
import { type CancelBookingAnswer, cancelBookingByForm } from "./cancel-booking.action";
import { CancelledNotice } from "./cancelled-notice";
import { CertainForm } from "./certain-form";
import { useSend } from "./use-send";

type Props = {
  booking: BookingFactsFragment;
  candidateId: string;
  idempotencyKey: string;
  children: ReactNode;
  aside?: ReactNode;
  closed?: ReactNode;
};

/** Confirms a cancellation; `children` says what it means. */
export function CancelBookingForm({ booking, candidateId, idempotencyKey, children, aside, closed }: Props) {
  const words = useTranslations("bookings.cancel");
  const bookingId = booking.id;
  const cancel = useSend(CancelBookingDocument, (data): CancelBookingAnswer => data.cancelBooking);
  return (
    <CertainForm
      subject={`cancel:${bookingId}:${candidateId}`}
      idempotencyKey={idempotencyKey}
      fields={{ bookingId }}
      send={(key) => cancel({ input: { bookingId, idempotencyKey: key } })}
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
  const board = boardOf(booking.slot);
  if (answer.__typename === "CancelBookingSuccess") return <CancelledNotice board={board} />;
  return <RefusalNotice refusal={answer} context={{ board, returnTo: paths.cancelBooking(booking.id) }} />;
}
