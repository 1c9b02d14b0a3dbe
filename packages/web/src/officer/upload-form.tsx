"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { AnswerNotice } from "./answer-notice";
import { type OfficerAnswer, uploadImport } from "./officer.actions";

/** As the API has it: beyond, a file would travel only to be refused. */
const MOST_BYTES = 8_000_000;

/** Sends a file; the answer is its preview, on a page of its own. */
export function UploadForm() {
  const words = useTranslations("officer.imports.upload");
  const [answer, action] = useActionState(uploadImport, { kind: "blank" } as OfficerAnswer);
  const [isTooLarge, setTooLarge] = useState(false);
  const stopLargeFile = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("fichier");
    const large = file instanceof File && file.size > MOST_BYTES;
    setTooLarge(large);
    if (large) event.preventDefault();
  };
  return (
    <form action={action} onSubmit={stopLargeFile}>
      <AnswerNotice answer={isTooLarge ? { kind: "refused", message: words("tooLarge") } : answer} />
      <div className="fr-upload-group fr-mb-3w">
        <label className="fr-label" htmlFor="fichier">
          {words("label")}
          <span className="fr-hint-text">{words("hint")}</span>
        </label>
        <input className="fr-upload" type="file" id="fichier" name="fichier" accept=".json,application/json" required />
      </div>
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}
