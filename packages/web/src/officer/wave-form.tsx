"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { AnswerNotice } from "./answer-notice";
import { inviteWave, type OfficerAnswer } from "./officer.actions";

type Props = { code: string; verified: number; idempotencyKey: string };

/** How many of those who have waited longest to invite. The key is the page's: sent twice, the wave goes out once. */
export function WaveForm({ code, verified, idempotencyKey }: Props) {
  const words = useTranslations("officer.queue.wave");
  const [answer, action] = useActionState(inviteWave, { kind: "blank" } as OfficerAnswer);
  return (
    <section aria-labelledby="vague">
      <h2 className="fr-h4" id="vague">
        {words("title")}
      </h2>
      <p>{words("waiting", { count: verified })}</p>
      <form action={action}>
        <AnswerNotice answer={answer} />
        <input type="hidden" name="departement" value={code} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <div className="officer-row officer-row--end">
          <div className="fr-input-group">
            <label className="fr-label" htmlFor="taille">
              {words("size")}
              <span className="fr-hint-text">{words("hint")}</span>
            </label>
            <input
              className="fr-input"
              id="taille"
              name="taille"
              type="number"
              inputMode="numeric"
              min={1}
              max={1000}
              defaultValue={Math.min(Math.max(verified, 1), 20)}
              required
            />
          </div>
          <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
        </div>
      </form>
    </section>
  );
}
