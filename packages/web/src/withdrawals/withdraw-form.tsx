"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { type WithdrawalAnswer, withdrawSession } from "./withdrawal.actions";
import { WithdrawalNotice } from "./withdrawal-notice";

type Props = { sessionId: string; isLeft: boolean; needsSecondPerson: boolean; idempotencyKey: string };

/** The reason, and the button. The key is the page's: sent twice, the session is withdrawn once. */
export function WithdrawForm({ sessionId, isLeft, needsSecondPerson, idempotencyKey }: Props) {
  const words = useTranslations("withdrawals.form");
  const [answer, action] = useActionState(withdrawSession, { kind: "blank" } as WithdrawalAnswer);
  const typed = "typed" in answer ? answer.typed : "";
  return (
    <form action={action}>
      <WithdrawalNotice answer={answer} />
      {isLeft ? (
        <>
          <input type="hidden" name="session" value={sessionId} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <div className="fr-input-group">
            <label className="fr-label" htmlFor="motif">
              {words("reason")}
              <span className="fr-hint-text">{words("hint")}</span>
            </label>
            <textarea
              className="fr-input"
              id="motif"
              name="motif"
              rows={3}
              maxLength={500}
              required
              defaultValue={typed}
            />
          </div>
          {needsSecondPerson && <p>{words("two")}</p>}
          <SubmitButton label={words(needsSecondPerson ? "ask" : "submit")} pendingLabel={words("submitting")} />
        </>
      ) : (
        <p>{words("nothing")}</p>
      )}
    </form>
  );
}
