"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { type DeclarationTrouble, declareFile } from "./declarations.action";

/** The questions, by the names of their fields, and what may be answered. */
const QUESTIONS = {
  filiere: ["TRADITIONAL", "SUPERVISED", "AAC"],
  sante: ["non", "oui"],
  permis: ["non", "oui"],
} as const;
type Question = keyof typeof QUESTIONS;

/** Completes one's file. A plain form: it works without JavaScript. */
export function DeclarationsForm() {
  const words = useTranslations("declarations");
  const [trouble, action] = useActionState(declareFile, "blank" as DeclarationTrouble);
  return (
    <form action={action}>
      <div role="status">
        {trouble !== "blank" && (
          <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w">
            <p>{words(trouble)}</p>
          </div>
        )}
      </div>
      {(Object.keys(QUESTIONS) as Question[]).map((question) => (
        <fieldset className="fr-fieldset" key={question} aria-labelledby={`${question}-legende`}>
          <legend className="fr-fieldset__legend" id={`${question}-legende`}>
            {words(`questions.${question}`)}
          </legend>
          {QUESTIONS[question].map((answer) => (
            <div className="fr-fieldset__element" key={answer}>
              <div className="fr-radio-group">
                <input type="radio" id={`${question}-${answer}`} name={question} value={answer} required />
                <label className="fr-label" htmlFor={`${question}-${answer}`}>
                  {words(`answers.${answer}`)}
                </label>
              </div>
            </div>
          ))}
        </fieldset>
      ))}
      <p className="fr-hint-text">{words("once")}</p>
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}
