"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { confirmPresence } from "./presence.action";

/** One button. Works as a plain form. */
export function PresenceForm({ bookingId }: { bookingId: string }) {
  const words = useTranslations("convocations.presence");
  const [refusal, action] = useActionState(confirmPresence, null);
  return (
    <form action={action}>
      <input type="hidden" name="reservation" value={bookingId} />
      <div role="status">
        {refusal && (
          <div className="fr-alert fr-alert--warning fr-mb-2w">
            <h2 className="fr-alert__title">{words("refused")}</h2>
            <p>{refusal.message}</p>
          </div>
        )}
      </div>
      <SubmitButton label={words("confirm")} pendingLabel={words("sending")} />
    </form>
  );
}
