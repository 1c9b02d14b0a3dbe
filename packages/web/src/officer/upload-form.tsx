"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { AnswerNotice } from "./answer-notice";
import { IMPORT_KINDS, type ImportKind } from "./import-kinds";
import { type OfficerAnswer, uploadImport } from "./officer.actions";

/** Sends a file; the answer is its preview, on a page of its own. */
export function UploadForm({ kind }: { kind: ImportKind }) {
  const words = useTranslations("officer.imports.upload");
  const own = useTranslations(`officer.imports.of.${kind}`);
  const { mostBytes, accept } = IMPORT_KINDS[kind];
  const [answer, action] = useActionState(uploadImport, { kind: "blank" } as OfficerAnswer);
  const [isTooLarge, setTooLarge] = useState(false);
  const stopLargeFile = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("fichier");
    const large = file instanceof File && file.size > mostBytes;
    setTooLarge(large);
    if (large) event.preventDefault();
  };
  return (
    <form action={action} onSubmit={stopLargeFile}>
      <AnswerNotice answer={isTooLarge ? { kind: "refused", message: own("tooLarge") } : answer} />
      <input type="hidden" name="genre" value={kind} />
      <div className="fr-upload-group fr-mb-3w">
        <label className="fr-label" htmlFor="fichier">
          {own("label")}
          <span className="fr-hint-text">{own("hint")}</span>
        </label>
        <input className="fr-upload" type="file" id="fichier" name="fichier" accept={accept} required />
      </div>
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}
