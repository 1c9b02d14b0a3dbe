"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Answered } from "./answered";
import { answerEmailChange, type EmailAnswer } from "./email.actions";
import { useWrittenInstant } from "./written-instant";

/** Confirm or refuse; the answer takes the place of the buttons. */
export function EmailLinkForm({ linkKey, children }: { linkKey: string; children: ReactNode }) {
  const words = useTranslations("account.emailLink");
  const [answer, action] = useActionState(answerEmailChange, null);
  if (answer) return <Outcome answer={answer} />;
  return (
    <form action={action}>
      {children}
      <input type="hidden" name="cle" value={linkKey} />
      <div className="account-actions">
        <button className="fr-btn" type="submit" name="reponse" value="confirmer">
          {words("confirm")}
        </button>
        <button className="fr-btn fr-btn--secondary" type="submit" name="reponse" value="refuser">
          {words("refuse")}
        </button>
      </div>
    </form>
  );
}

function Outcome({ answer }: { answer: EmailAnswer }) {
  const words = useTranslations("account.emailLink");
  const written = useWrittenInstant();
  if (answer.kind === "refused")
    return <Answered kind="warning" title={words("refusedTitle")} message={answer.message} />;
  const { standing, newEmail, silenceEndsAt } = answer.change;
  switch (standing) {
    case "DONE":
      return (
        <Answered kind="success" title={words("done.title")} message={words("done.message", { email: newEmail })}>
          <Link className="fr-link" href={paths.signIn({ retour: paths.account() })}>
            {words("done.signIn")}
          </Link>
        </Answered>
      );
    case "REFUSED":
      return <Answered kind="success" title={words("stopped.title")} message={words("stopped.message")} />;
    case "WAITING_FOR_NEW":
      return <Answered kind="info" title={words("noted")} message={words("waitingForNew")} />;
    case "WAITING_FOR_OLD":
    case "DUE":
    case "OVER":
      return <Answered kind="info" title={words("noted")} message={words("waitingForOld", written(silenceEndsAt))} />;
  }
}
