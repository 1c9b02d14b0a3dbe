"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { AnswerNotice } from "./answer-notice";
import type { OfficerAnswer } from "./officer.actions";
import { settleRejects } from "./settle.action";

/** Says that the rows that nothing came of are dealt with: the file no longer waits on the screen of the day. */
export function SettleForm({ importId, isSettled }: { importId: string; isSettled: boolean }) {
  const words = useTranslations("officer.import.settle");
  const [answer, action] = useActionState(settleRejects, { kind: "blank" } as OfficerAnswer);
  return (
    <form action={action} className="fr-mt-2w">
      <AnswerNotice answer={answer} />
      {isSettled ? (
        answer.kind === "blank" && <p>{words("settled")}</p>
      ) : (
        <>
          <p className="fr-hint-text">{words("hint")}</p>
          <input type="hidden" name="import" value={importId} />
          <SubmitButton label={words("submit")} pendingLabel={words("submitting")} secondary />
        </>
      )}
    </form>
  );
}
