"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { AnswerNotice } from "./answer-notice";
import type { ImportKind } from "./import-kinds";
import { applyImport, type OfficerAnswer } from "./officer.actions";

const MODES = ["PER_ROW", "ALL_OR_NOTHING"] as const;

type Props = { kind: ImportKind; importId: string; invalid: boolean };

/** How to carry an import out. A file with a row that is refused can only be taken row by row. */
export function ApplyForm({ kind, importId, invalid }: Props) {
  const words = useTranslations("officer.import.apply");
  const [answer, action] = useActionState(applyImport, { kind: "blank" } as OfficerAnswer);
  return (
    <form action={action} className="fr-mb-4w">
      <AnswerNotice answer={answer} />
      <input type="hidden" name="genre" value={kind} />
      <input type="hidden" name="import" value={importId} />
      <fieldset className="fr-fieldset" aria-labelledby="mode">
        <legend className="fr-fieldset__legend" id="mode">
          {words("legend")}
        </legend>
        {MODES.map((mode) => (
          <div className="fr-fieldset__element" key={mode}>
            <div className="fr-radio-group">
              <input type="radio" id={mode} name="mode" value={mode} defaultChecked={mode === "PER_ROW"} />
              <label className="fr-label" htmlFor={mode}>
                {words(`${mode}.label`)}
                <span className="fr-hint-text">{words(`${mode}.hint`)}</span>
              </label>
            </div>
          </div>
        ))}
      </fieldset>
      {invalid && <p className="fr-hint-text">{words("invalid")}</p>}
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}
