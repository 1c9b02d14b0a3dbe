"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AnswerNotice } from "@/officer/answer-notice";
import type { OfficerAnswer } from "@/officer/officer.actions";
import { SubmitButton } from "@/sign-in/submit-button";
import { removeSession } from "./planning.actions";

type Props = { id: string; code: string; date: string; number: string };

/** Removes a session of which nobody outside knows. */
export function RemoveForm({ id, code, date, number }: Props) {
  const words = useTranslations("planning.change");
  const [answer, action] = useActionState(removeSession, { kind: "blank" } as OfficerAnswer);
  return (
    <section aria-labelledby="supprimer">
      <h2 className="fr-h4" id="supprimer">
        {words("removeSession")}
      </h2>
      <form action={action}>
        <AnswerNotice answer={answer} />
        <input type="hidden" name="numero" value={number} />
        <input type="hidden" name="session" value={id} />
        <input type="hidden" name="departement" value={code} />
        <input type="hidden" name="jour" value={date} />
        <p className="fr-hint-text">{words("removeHint")}</p>
        <SubmitButton label={words("removeSession")} pendingLabel={words("removing")} secondary />
      </form>
    </section>
  );
}
