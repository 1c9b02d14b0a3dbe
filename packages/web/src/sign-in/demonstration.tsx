"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Trouble } from "./link-request-form";
import { tryDemonstration } from "./sign-in.actions";
import { SubmitButton } from "./submit-button";

/** One click signs in as a made-up candidate. Shown by `DemonstrationOffer`. */
export function TryDemonstration({ returnTo }: { returnTo?: string | undefined }) {
  const words = useTranslations("signIn.demonstration");
  const [refusal, action] = useActionState(tryDemonstration, null);
  return (
    <form action={action}>
      {refusal && <Trouble kind={refusal === "tooMany" ? refusal : "unavailable"} />}
      {returnTo && <input type="hidden" name="retour" value={returnTo} />}
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} secondary />
    </form>
  );
}
