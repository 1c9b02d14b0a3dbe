"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { refuseProof } from "./file.actions";
import { BLANK } from "./file-answer";
import { FileNotice } from "./file-notice";
import { ReasonField } from "./reason-field";

/** Refuses a proof, in words that its candidate is told. */
export function RefuseForm({ proofId }: { proofId: string }) {
  const words = useTranslations("candidateFiles.refuse");
  const [answer, action] = useActionState(refuseProof, BLANK);
  return (
    <details>
      <summary>{words("title")}</summary>
      <form action={action}>
        <FileNotice answer={answer} />
        <input type="hidden" name="justificatif" value={proofId} />
        <ReasonField id={`raison-${proofId}`} name="raison" label={words("reason")} hint={words("reasonHint")} />
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} secondary />
      </form>
    </details>
  );
}
