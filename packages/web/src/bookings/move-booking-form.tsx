"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { useClient } from "urql";
import { examOf } from "@/eligibility/exam-of";
import { MoveBookingDocument, type SlotFactsFragment } from "@/graphql/generated/graphql";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { boardOf } from "./board-of";
import { BookedNotice } from "./booked-notice";
import { CertainForm } from "./certain-form";
import { type MoveBookingAnswer, moveBookingByForm } from "./move-booking.action";
import { replyOf } from "./reply";

type Props = {
  bookingId: string;
  slot: SlotFactsFragment;
  idempotencyKey: string;
  children: ReactNode;
  aside?: ReactNode;
};

/** Confirms a move to this place; `children` shows the old and the new one, and what the move brings. */
export function MoveBookingForm({ bookingId, slot, idempotencyKey, children, aside }: Props) {
  const words = useTranslations("bookings.move");
  const client = useClient();
  const slotId = slot.id;
  const send = useCallback(
    (key: string) =>
      replyOf(
        client.mutation(MoveBookingDocument, { input: { bookingId, slotId, idempotencyKey: key } }).toPromise(),
        (data): MoveBookingAnswer => data.moveBooking,
      ),
    [client, bookingId, slotId],
  );
  return (
    <CertainForm
      subject={`move:${bookingId}:${slotId}`}
      idempotencyKey={idempotencyKey}
      fields={{ bookingId, slotId }}
      send={send}
      action={moveBookingByForm}
      labels={{ submit: words("confirm"), sending: words("sending") }}
      answered={(answer) => <Outcome answer={answer} slot={slot} />}
      aside={aside}
    >
      {children}
    </CertainForm>
  );
}

function Outcome({ answer, slot }: { answer: MoveBookingAnswer; slot: SlotFactsFragment }) {
  if (answer.__typename === "MoveBookingSuccess") return <BookedNotice booking={answer.booking} moved />;
  const context = { board: boardOf(slot), exam: examOf(slot), returnTo: paths.book(slot.id) };
  return <RefusalNotice refusal={answer} context={context} />;
}
