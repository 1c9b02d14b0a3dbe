"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { Answered } from "./answered";
import { requestEmailChange } from "./email.actions";
import { FieldMessage, useFocusWhen } from "./field-message";

/** Asks for another address. Works as a plain form. */
export function EmailForm() {
  const words = useTranslations("account.email");
  const [answer, action] = useActionState(requestEmailChange, null);
  const refusal = answer?.kind === "refused" ? answer.message : null;
  const field = useFocusWhen<HTMLInputElement>(answer);
  if (answer?.kind === "sent")
    return (
      <Answered kind="success" title={words("sent.title")} message={words("sent.message", { email: answer.email })} />
    );
  return (
    <form action={action} noValidate>
      <div className={refusal ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
        <label className="fr-label" htmlFor="nouvelle-adresse">
          {words("label")}
          <span className="fr-hint-text">{words("hint")}</span>
        </label>
        <input
          ref={field}
          className="fr-input"
          id="nouvelle-adresse"
          name="adresse"
          type="email"
          autoComplete="email"
          spellCheck={false}
          required
          defaultValue={answer?.kind === "refused" ? answer.typed : ""}
          aria-invalid={refusal !== null}
          aria-describedby="nouvelle-adresse-message"
        />
        <FieldMessage id="nouvelle-adresse-message" message={refusal} />
      </div>
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}
