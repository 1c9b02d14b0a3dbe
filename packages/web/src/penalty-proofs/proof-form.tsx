"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { sendProof } from "./proof.action";
import type { ProofAnswer } from "./proof-answer";

/** As the API has it: beyond, a file would travel only to be refused. */
const MOST_BYTES = 5_000_000;

/** Sends a file that shows a serious reason. Works as a plain form. */
export function ProofForm({ penaltyId }: { penaltyId: string }) {
  const words = useTranslations("account.penalties.proof");
  const [answer, action] = useActionState(sendProof, { kind: "blank" } as ProofAnswer);
  const [isTooLarge, setTooLarge] = useState(false);
  const field = `justificatif-${penaltyId}`;
  const stopLargeFile = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("justificatif");
    const large = file instanceof File && file.size > MOST_BYTES;
    setTooLarge(large);
    if (large) event.preventDefault();
  };
  return (
    <details>
      <summary>{words("title")}</summary>
      <form action={action} onSubmit={stopLargeFile}>
        <div role="status">
          {isTooLarge && <p className="fr-message fr-message--error">{words("tooLarge")}</p>}
          {!isTooLarge && answer.kind === "sent" && <p className="fr-message fr-message--valid">{words("sent")}</p>}
          {!isTooLarge && answer.kind === "refused" && <p className="fr-message fr-message--error">{answer.message}</p>}
          {!isTooLarge && answer.kind === "unavailable" && (
            <p className="fr-message fr-message--error">{words("unavailable")}</p>
          )}
        </div>
        <input type="hidden" name="delai" value={penaltyId} />
        <div className="fr-upload-group fr-mb-2w">
          <label className="fr-label" htmlFor={field}>
            {words("label")}
            <span className="fr-hint-text">{words("hint")}</span>
          </label>
          <input
            className="fr-upload"
            type="file"
            id={field}
            name="justificatif"
            accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            required
          />
        </div>
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} secondary />
      </form>
    </details>
  );
}
