"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { examOf } from "@/eligibility/exam-of";
import { MoveBookingDocument, type SlotFactsFragment } from "@/graphql/generated/graphql";
import { paths } from "@/paths";
import { RefusalNotice } from "@/refusals/refusal-notice";
import { arrangementsOf } from "./arrangements";
import { isToMend, problemsIn } from "./arrangements-fields";
import { boardOf } from "./board-of";
import { BookedNotice } from "./booked-notice";
import { CarriedDeclaration } from "./carried-declaration";
import { CertainForm } from "./certain-form";
import { type MoveBookingAnswer, moveBookingByForm } from "./move-booking.action";
import type { OwnBooking } from "./move-panel";
import { useSend } from "./use-send";

type Props = {
  booking: OwnBooking;
  slot: SlotFactsFragment & { arrangementsAsked: boolean };
  idempotencyKey: string;
  /** Told once it is changed, or cannot be. */
  onAnswered: () => void;
  children: ReactNode;
};

/** Confirms a move to this place; `children` shows the old and the new one, and what the move brings. What is refused of the declaration is mended on the spot. */
export function MoveBookingForm({ booking, slot, idempotencyKey, onAnswered, children }: Props) {
  const words = useTranslations("bookings.move");
  const move = useSend(MoveBookingDocument, (data): MoveBookingAnswer => data.moveBooking);
  const wish = { bookingId: booking.id, slotId: slot.id };
  return (
    <CertainForm
      subject={`move:${booking.id}:${slot.id}`}
      idempotencyKey={idempotencyKey}
      fields={wish}
      send={(key, form) =>
        move({ input: { ...wish, idempotencyKey: key, arrangements: form && arrangementsOf(form) } })
      }
      action={moveBookingByForm}
      labels={{ submit: words("confirm"), sending: words("sending") }}
      // After a reload the page itself shows what became of it: a change is never made without a click on what is shown.
      resumes={false}
      isMendable={isToMend}
      answered={(answer) => <Outcome answer={answer} slot={slot} bookingId={booking.id} onAnswered={onAnswered} />}
      closed={booking.slot.id === slot.id ? <BookedNotice booking={booking} /> : null}
    >
      {({ answer, entered }) => (
        <>
          {children}
          {slot.arrangementsAsked && (
            <CarriedDeclaration declared={booking.arrangements} problems={problemsIn(answer)} entered={entered} />
          )}
        </>
      )}
    </CertainForm>
  );
}

type OutcomeProps = Pick<Props, "slot" | "onAnswered"> & { answer: MoveBookingAnswer; bookingId: string };

function Outcome({ answer, slot, bookingId, onAnswered }: OutcomeProps) {
  useEffect(() => onAnswered(), [onAnswered]);
  if (answer.__typename === "MoveBookingSuccess") return <BookedNotice booking={answer.booking} moved />;
  const deplacer = bookingId;
  const context = {
    board: { ...boardOf(slot), deplacer },
    exam: examOf(slot),
    returnTo: paths.book(slot.id, { deplacer }),
  };
  return <RefusalNotice refusal={answer} context={context} />;
}
