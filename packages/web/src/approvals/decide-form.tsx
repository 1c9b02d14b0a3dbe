"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BLANK } from "@/candidate-files/file-answer";
import { FileNotice } from "@/candidate-files/file-notice";
import { ReasonField } from "@/candidate-files/reason-field";
import { SubmitButton } from "@/sign-in/submit-button";
import { decide } from "./approval.actions";

/** Approves, which does it; or refuses, in words for who has asked. */
export function DecideForm({ approvalId }: { approvalId: string }) {
  const words = useTranslations("officer.approvals");
  const [answer, action] = useActionState(decide, BLANK);
  return (
    <>
      <FileNotice answer={answer} />
      <form action={action}>
        <input type="hidden" name="accord" value={approvalId} />
        <input type="hidden" name="decision" value="oui" />
        <SubmitButton label={words("approve")} pendingLabel={words("deciding")} />
      </form>
      <details>
        <summary>{words("refuse")}</summary>
        <form action={action}>
          <input type="hidden" name="accord" value={approvalId} />
          <ReasonField id={`raison-${approvalId}`} name="raison" label={words("why")} hint={words("whyHint")} />
          <SubmitButton label={words("refuseSubmit")} pendingLabel={words("deciding")} secondary />
        </form>
      </details>
    </>
  );
}
