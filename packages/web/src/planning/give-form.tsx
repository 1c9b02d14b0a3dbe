"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AnswerNotice } from "@/officer/answer-notice";
import type { OfficerAnswer } from "@/officer/officer.actions";
import { SubmitButton } from "@/sign-in/submit-button";
import { giveSession } from "./planning.actions";

export type PossibleExaminer = { readonly id: string; readonly registrationNumber: string; readonly isFree: boolean };
type Props = { session: string; examiners: readonly PossibleExaminer[]; number: string };

/** The session goes to another examiner. Who has something else that day may still be asked for: the API judges by the hour. */
export function GiveForm({ session, examiners, number }: Props) {
  const words = useTranslations("planning.give");
  const [answer, action] = useActionState(giveSession, { kind: "blank" } as OfficerAnswer);
  const groups = (["free", "taken"] as const).map((name) => ({
    name,
    members: examiners.filter(({ isFree }) => isFree === (name === "free")),
  }));
  return (
    <section aria-labelledby="confier">
      <h2 className="fr-h4" id="confier">
        {words("title")}
      </h2>
      <AnswerNotice answer={answer} />
      {examiners.length === 0 ? (
        <p>{words("nobody")}</p>
      ) : (
        <form action={action}>
          <input type="hidden" name="numero" value={number} />
          <input type="hidden" name="session" value={session} />
          <div className="fr-select-group planning-centre">
            <label className="fr-label" htmlFor="inspecteur">
              {words("examiner")}
              <span className="fr-hint-text">{words("hint")}</span>
            </label>
            <select className="fr-select" id="inspecteur" name="inspecteur" required defaultValue="">
              <option value="" disabled hidden>
                {words("choose")}
              </option>
              {groups
                .filter(({ members }) => members.length > 0)
                .map(({ name, members }) => (
                  <optgroup key={name} label={words(name)}>
                    {members.map(({ id, registrationNumber }) => (
                      <option key={id} value={id}>
                        {registrationNumber}
                      </option>
                    ))}
                  </optgroup>
                ))}
            </select>
          </div>
          <SubmitButton label={words("submit")} pendingLabel={words("submitting")} secondary />
        </form>
      )}
    </section>
  );
}
