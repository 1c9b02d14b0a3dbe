"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BLANK, type Letter } from "./letter";
import { writeLetter } from "./letter.actions";
import { LetterFields } from "./letter-fields";
import { LetterNotice } from "./letter-notice";
import { LetterPreview } from "./letter-preview";
import { StepButton } from "./step-button";

export type Audience = { code: string; audience: string; examDate: string | null };

const EMPTY: Letter = { subjectFr: "", textFr: "", subjectEn: "", textEn: "" };

/** Write, look, send. It goes out only after the letter and the number have been shown. */
export function LetterForm({ to, pageKey }: { to: Audience; pageKey: string }) {
  const words = useTranslations("administration.mailings");
  const [answer, action] = useActionState(writeLetter, BLANK);
  const typed = "typed" in answer ? answer.typed : EMPTY;
  // Also while nobody answers: what was shown is what will be sent.
  const shown = answer.kind === "preview" || answer.kind === "unavailable" ? answer.recipients : null;
  return (
    <section aria-labelledby="lettre">
      <h2 className="fr-h4" id="lettre">
        {words("write")}
      </h2>
      <LetterNotice answer={answer} />
      <form action={action}>
        <input type="hidden" name="departement" value={to.code} />
        <input type="hidden" name="destinataires" value={to.audience} />
        <input type="hidden" name="le" value={to.examDate ?? ""} />
        <input type="hidden" name="cle" value={"key" in answer ? answer.key : pageKey} />
        {shown === null ? (
          <>
            <LetterFields letter={typed} />
            <StepButton step="apercu" label={words("preview")} pendingLabel={words("previewing")} />
          </>
        ) : (
          <LetterPreview letter={typed} recipients={shown} />
        )}
      </form>
    </section>
  );
}
