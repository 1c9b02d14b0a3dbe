"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import type { Declared } from "@/bookings/arrangements";
import { ArrangementsFields } from "@/bookings/arrangements-fields";
import { CarriedDeclaration } from "@/bookings/carried-declaration";
import { SubmitButton } from "@/sign-in/submit-button";
import { acceptOfferByForm, type RefusedOffer } from "./offer.actions";

type Props = {
  holdId: string;
  slotId: string;
  /** The booking that the place replaces, and what was declared for it. */
  replaces: { readonly id: string; readonly arrangements: Declared | null } | null;
  /** What the button says. */
  label: string;
  asksArrangements: boolean;
  idempotencyKey: string;
};

const NOTHING: Pick<RefusedOffer, "problems" | "entered"> = { problems: [], entered: {} };

/** Accepts the place, with what a free candidate comes with: as it was declared for the booking that it replaces, or anew. */
export function AcceptOfferForm({ holdId, slotId, replaces, label, asksArrangements, idempotencyKey }: Props) {
  const words = useTranslations("waitingList.offer");
  const [refused, action] = useActionState(acceptOfferByForm, null);
  const { problems, entered } = refused ?? NOTHING;
  return (
    <form action={action} noValidate className="waiting-list__accept">
      <input type="hidden" name="proposition" value={holdId} />
      <input type="hidden" name="place" value={slotId} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {replaces && <input type="hidden" name="reservation" value={replaces.id} />}
      <Refusal refused={refused} />
      {asksArrangements &&
        (replaces ? (
          <CarriedDeclaration declared={replaces.arrangements} problems={problems} entered={entered} />
        ) : (
          <ArrangementsFields problems={problems} entered={entered} />
        ))}
      <SubmitButton label={label} pendingLabel={words("accepting")} />
    </form>
  );
}

/** Takes the focus: it is the answer to a click. */
function Refusal({ refused }: { refused: RefusedOffer | null }) {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (refused) message.current?.focus();
  }, [refused]);
  if (!refused) return null;
  return (
    <div className="fr-alert fr-alert--warning fr-mb-2w">
      <p ref={message} tabIndex={-1}>
        {refused.message}
      </p>
    </div>
  );
}
