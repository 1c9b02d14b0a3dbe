"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { LineFactsFragment } from "@/graphql/generated/graphql";
import { SubmitButton } from "@/sign-in/submit-button";
import { type ListAnswer, writeLetter } from "./exam-day.actions";
import { StepNotice } from "./step-notice";

const FIELDS = ["birthPlace", "address", "observations"] as const;

/** Letter T (annexe 1 of the guide): where it is, or what the service has to know to write it. */
export function MedicalLetter({ line, mayWrite }: { line: LineFactsFragment & { id: string }; mayWrite: boolean }) {
  const words = useTranslations("examDay.letter");
  const [answer, action] = useActionState(writeLetter, { kind: "blank" } as ListAnswer);
  if (line.medicalLetterUrl)
    return (
      <a className="fr-link fr-link--download" href={line.medicalLetterUrl}>
        {words("pdf")}
      </a>
    );
  if (!mayWrite) return null;
  return (
    <details>
      <summary>{words("title")}</summary>
      <form action={action}>
        <StepNotice answer={answer} />
        <input type="hidden" name="lineId" value={line.id} />
        {FIELDS.map((field) => (
          <div className="fr-input-group" key={field}>
            <label className="fr-label" htmlFor={`${field}-${line.id}`}>
              {words(field)}
            </label>
            <input className="fr-input" id={`${field}-${line.id}`} name={field} required autoComplete="off" />
          </div>
        ))}
        <SubmitButton label={words("submit")} pendingLabel={words("pending")} secondary />
      </form>
    </details>
  );
}
