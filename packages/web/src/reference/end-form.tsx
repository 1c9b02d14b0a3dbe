"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { Field } from "./field";
import { endPolicyValue, type ReferenceAnswer } from "./reference.actions";
import { ReferenceNotice } from "./reference-notice";

/** Ends a value that a department has set: from that day on, what holds everywhere counts again. */
export function EndForm({ id, label }: { id: string; label: string }) {
  const words = useTranslations("reference.policies");
  const [answer, action] = useActionState(endPolicyValue, { kind: "blank" } as ReferenceAnswer);
  return (
    <form action={action} noValidate aria-label={words("endOne", { label })}>
      <ReferenceNotice answer={answer} />
      <input type="hidden" name="valeur" value={id} />
      <div className="officer-row officer-row--end">
        <Field answer={answer} name="VALID_TO" id={`fin-${id}`} label={words("endOn")} value="" kind="date" />
        <SubmitButton label={words("end")} pendingLabel={words("submitting")} secondary />
      </div>
    </form>
  );
}
