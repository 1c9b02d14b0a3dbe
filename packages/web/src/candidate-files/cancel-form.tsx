"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { cancelForCandidate } from "./file.actions";
import { BLANK } from "./file-answer";
import { FileNotice } from "./file-notice";
import { ReasonField } from "./reason-field";

type Props = { candidateId: string; bookingId: string; pageKey: string };

/** Cancels a booking in its candidate's place. */
export function CancelForm({ candidateId, bookingId, pageKey }: Props) {
  const words = useTranslations("candidateFiles.cancel");
  const [answer, action] = useActionState(cancelForCandidate, BLANK);
  return (
    <details>
      <summary>{words("title")}</summary>
      <form action={action}>
        <FileNotice answer={answer} />
        <p className="fr-hint-text">{words("hint")}</p>
        <input type="hidden" name="candidat" value={candidateId} />
        <input type="hidden" name="reservation" value={bookingId} />
        <input type="hidden" name="cle" value={pageKey} />
        <ReasonField id={`motif-annulation-${bookingId}`} name="motif" />
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} secondary />
      </form>
    </details>
  );
}
