"use client";

import type { ReactNode } from "react";
import type { HoldFactsFragment, SlotFactsFragment } from "@/graphql/generated/graphql";
import { ConfirmHoldForm } from "./confirm-hold-form";
import { HoldSlotForm } from "./hold-slot-form";
import { type HoldKeys, KeptPlace } from "./kept-place";
import { SlotFacts } from "./slot-facts";
import { useOwnHold } from "./use-own-hold";

type Props = {
  slot: SlotFactsFragment & { arrangementsAsked: boolean };
  candidateId: string;
  /** The visitor's live hold on the place, as the page was rendered. */
  hold: HoldFactsFragment | null;
  keys: HoldKeys;
  /** What one reads before asking for the place. */
  children: ReactNode;
  closed?: ReactNode;
};

/**
 * From a free place to a booking, in two steps: the place is kept, then one declares what one comes with, if anything, and confirms.
 * The second step follows from the answer alone, and waits for no other page.
 */
export function HoldSteps({ slot, candidateId, hold, keys, children, closed }: Props) {
  const { live, isAnswered, onHeld, onAnswered } = useOwnHold(hold, keys.hold);
  if (!live)
    return (
      <HoldSlotForm slot={slot} candidateId={candidateId} idempotencyKey={keys.hold} onHeld={onHeld} closed={closed}>
        {children}
      </HoldSlotForm>
    );
  return (
    <>
      {!isAnswered && <KeptPlace hold={live} timeZone={slot.centre.timeZone} keys={keys} />}
      <ConfirmHoldForm key={live.id} slot={slot} holdId={live.id} idempotencyKey={keys.confirm} onAnswered={onAnswered}>
        <SlotFacts slot={slot} />
      </ConfirmHoldForm>
    </>
  );
}
