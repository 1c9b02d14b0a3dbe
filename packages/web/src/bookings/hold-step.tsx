import { randomUUID } from "node:crypto";
import type { HoldFactsFragment, SlotFactsFragment } from "@/graphql/generated/graphql";
import { ConfirmHoldForm } from "./confirm-hold-form";
import { HoldButtons } from "./hold-buttons";
import { HoldTimer } from "./hold-timer";
import { SlotFacts } from "./slot-facts";

/** The second step: the place is kept, the visitor declares what they come with and confirms. */
export function HoldStep({ slot, hold }: { slot: SlotFactsFragment; hold: HoldFactsFragment }) {
  return (
    <>
      <HoldTimer hold={hold} timeZone={slot.centre.timeZone} />
      <HoldButtons holdId={hold.id} extended={hold.extended} keys={{ extend: randomUUID(), release: randomUUID() }} />
      <ConfirmHoldForm key={hold.id} slot={slot} holdId={hold.id} idempotencyKey={randomUUID()}>
        <SlotFacts slot={slot} />
      </ConfirmHoldForm>
    </>
  );
}
