"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { AnswerNotice } from "./answer-notice";
import { keepOrganisationEmail, type OfficerAnswer } from "./officer.actions";

/** An officer has seen whose an address is: no request is taken with it any more. */
export function OrganisationForm() {
  const words = useTranslations("officer.organisation");
  const [answer, action] = useActionState(keepOrganisationEmail, { kind: "blank" } as OfficerAnswer);
  return (
    <section aria-labelledby="organismes">
      <h2 className="fr-h4" id="organismes">
        {words("title")}
      </h2>
      <form action={action}>
        <AnswerNotice answer={answer} />
        <div className="officer-row officer-row--end">
          <div className="fr-input-group">
            <label className="fr-label" htmlFor="courriel">
              {words("label")}
              <span className="fr-hint-text">{words("hint")}</span>
            </label>
            <input className="fr-input" id="courriel" name="courriel" type="email" autoComplete="off" required />
          </div>
          <SubmitButton label={words("submit")} pendingLabel={words("submitting")} secondary />
        </div>
      </form>
    </section>
  );
}
