"use client";

import { type ReactNode, useState } from "react";
import type { HoldFactsFragment, SlotFactsFragment } from "@/graphql/generated/graphql";
import { ConfirmHoldForm } from "./confirm-hold-form";
import { HoldButtons } from "./hold-buttons";
import { HoldSlotForm } from "./hold-slot-form";
import { HoldTimer } from "./hold-timer";
import { SlotFacts } from "./slot-facts";

/** One key for each request that the page may send. Every rendering of the page brings new ones. */
export type HoldKeys = { hold: string; confirm: string; extend: string; release: string };

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
  const [isAnswered, setAnswered] = useState(false);
  const [heard, setHeard] = useState<{ hold: HoldFactsFragment; key: string } | null>(null);
  // What the browser has heard counts until the page is rendered anew, with new keys: that knows better.
  const live = hold ?? (heard?.key === keys.hold ? heard.hold : null);
  if (!live)
    return (
      <HoldSlotForm
        slot={slot}
        candidateId={candidateId}
        idempotencyKey={keys.hold}
        onHeld={(kept) => setHeard({ hold: kept, key: keys.hold })}
        closed={closed}
      >
        {children}
      </HoldSlotForm>
    );
  return (
    <>
      {!isAnswered && (
        <>
          <HoldTimer hold={live} timeZone={slot.centre.timeZone} />
          <HoldButtons holdId={live.id} extended={live.extended} keys={keys} />
        </>
      )}
      <ConfirmHoldForm
        key={live.id}
        slot={slot}
        holdId={live.id}
        idempotencyKey={keys.confirm}
        onAnswered={() => setAnswered(true)}
      >
        <SlotFacts slot={slot} />
      </ConfirmHoldForm>
    </>
  );
}
