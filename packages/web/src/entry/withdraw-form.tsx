"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { withdrawEntry } from "./withdraw.action";

/** Works as a plain form. */
export function WithdrawForm({ requestKey }: { requestKey: string }) {
  const words = useTranslations("entry.withdraw");
  const [refusal, action] = useActionState(withdrawEntry, null as string | null);
  return (
    <form action={action}>
      <div role="status">
        {refusal && (
          <div className="fr-alert fr-alert--error fr-mb-3w">
            <p>{refusal}</p>
          </div>
        )}
      </div>
      <input type="hidden" name="cle" value={requestKey} />
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}
