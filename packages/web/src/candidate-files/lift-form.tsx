"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { liftPenalty } from "./file.actions";
import { BLANK } from "./file-answer";
import { FileNotice } from "./file-notice";
import { ReasonField } from "./reason-field";

const MOTIVES = ["ILLNESS", "ACCIDENT", "BEREAVEMENT", "PUBLIC_OBLIGATION", "DISASTER", "SERVICE_ERROR"] as const;

/** Lifts a penalty for a motive of the closed list, with a note. */
export function LiftForm({ penaltyId }: { penaltyId: string }) {
  const words = useTranslations("candidateFiles.lift");
  const [answer, action] = useActionState(liftPenalty, BLANK);
  const [motive, note] = [`motif-${penaltyId}`, `note-${penaltyId}`];
  return (
    <details>
      <summary>{words("title")}</summary>
      <form action={action}>
        <FileNotice answer={answer} />
        <input type="hidden" name="delai" value={penaltyId} />
        <div className="fr-select-group">
          <label className="fr-label" htmlFor={motive}>
            {words("motive")}
          </label>
          <select className="fr-select" id={motive} name="motif-levee" required>
            {MOTIVES.map((one) => (
              <option key={one} value={one}>
                {words(`motives.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <ReasonField id={note} name="note" label={words("note")} hint={words("noteHint")} />
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
      </form>
    </details>
  );
}
