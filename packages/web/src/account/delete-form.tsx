"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { deleteAccount } from "./delete.action";
import { FieldMessage, useFocusWhen } from "./field-message";

/** The NEPH once more, so that it is no slip. Works as a plain form. */
export function DeleteForm() {
  const words = useTranslations("account.delete");
  const [refusal, action] = useActionState(deleteAccount, null);
  const field = useFocusWhen<HTMLInputElement>(refusal);
  return (
    <form action={action} noValidate>
      <div className={refusal ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
        <label className="fr-label" htmlFor="neph">
          {words("neph")}
          <span className="fr-hint-text">{words("nephHint")}</span>
        </label>
        <input
          ref={field}
          className="fr-input"
          id="neph"
          name="neph"
          inputMode="numeric"
          autoComplete="off"
          required
          defaultValue={refusal?.typed ?? ""}
          aria-invalid={refusal !== null}
          aria-describedby="neph-message"
        />
        <FieldMessage id="neph-message" message={refusal?.message ?? null} />
      </div>
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}
