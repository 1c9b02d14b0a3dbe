"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { ImportMode } from "@/graphql/generated/graphql";
import { SubmitButton } from "@/sign-in/submit-button";
import { AnswerNotice } from "./answer-notice";
import type { ImportKind } from "./import-kinds";
import { applyImport, type OfficerAnswer } from "./officer.actions";

/** Goes on with an import whose process has ended, in the mode it began in. On one that runs it changes nothing. */
export function ResumeForm({ kind, importId, mode }: { kind: ImportKind; importId: string; mode: ImportMode }) {
  const words = useTranslations("officer.import.progress");
  const [answer, action] = useActionState(applyImport, { kind: "blank" } as OfficerAnswer);
  return (
    <details>
      <summary>{words("stopped")}</summary>
      <form action={action}>
        <AnswerNotice answer={answer} />
        <input type="hidden" name="genre" value={kind} />
        <input type="hidden" name="import" value={importId} />
        <input type="hidden" name="mode" value={mode} />
        <SubmitButton label={words("resume")} pendingLabel={words("resuming")} secondary />
      </form>
    </details>
  );
}
