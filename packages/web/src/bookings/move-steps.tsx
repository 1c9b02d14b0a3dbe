"use client";

import type { ReactNode } from "react";
import type { HoldFactsFragment, SlotFactsFragment } from "@/graphql/generated/graphql";
import { HoldSlotForm } from "./hold-slot-form";
import { type HoldKeys, KeptPlace } from "./kept-place";
import { MoveBookingForm } from "./move-booking-form";
import type { OwnBooking } from "./move-panel";
import { useOwnHold } from "./use-own-hold";

type Props = {
  booking: OwnBooking;
  slot: SlotFactsFragment & { arrangementsAsked: boolean };
  candidateId: string;
  /** The visitor's live hold on the new place, as the page was rendered. */
  hold: HoldFactsFragment | null;
  keys: HoldKeys;
  /** What one reads before asking for the new place. */
  children: ReactNode;
  /** What one reads while it is kept, before the change. */
  review: ReactNode;
};

/** From a booking to another place, in two steps: the new place is kept, so that nobody takes it while one reads what the change brings, then one confirms. */
export function MoveSteps({ booking, slot, candidateId, hold, keys, children, review }: Props) {
  const { live, isAnswered, onHeld, onAnswered } = useOwnHold(hold, keys.hold);
  const isMoved = booking.slot.id === slot.id;
  if (!live && !isMoved)
    return (
      <HoldSlotForm
        slot={slot}
        candidateId={candidateId}
        movingId={booking.id}
        idempotencyKey={keys.hold}
        onHeld={onHeld}
      >
        {children}
      </HoldSlotForm>
    );
  return (
    <>
      {live && !isAnswered && <KeptPlace hold={live} timeZone={slot.centre.timeZone} keys={keys} />}
      {/* Also once it has moved: without JavaScript the answer comes with a new page, and is shown by the form that asked. */}
      <MoveBookingForm booking={booking} slot={slot} idempotencyKey={keys.confirm} onAnswered={onAnswered}>
        {review}
      </MoveBookingForm>
    </>
  );
}
