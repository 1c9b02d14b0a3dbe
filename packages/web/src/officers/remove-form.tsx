"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { ChangeNotice } from "./change-notice";
import { BLANK } from "./officer.answer";
import { removeOfficer } from "./officers.actions";

/** Removes an officer, after it has been said what that does: the fold is the question, the button in it the answer. */
export function RemoveForm({ officerId, name }: { officerId: string; name: string }) {
  const words = useTranslations("administration.remove");
  const [answer, action] = useActionState(removeOfficer, BLANK);
  return (
    <section aria-labelledby="retirer">
      <h2 className="fr-h4" id="retirer">
        {words("title")}
      </h2>
      <ChangeNotice answer={answer} />
      <details>
        <summary>{words("ask", { name })}</summary>
        <p className="fr-mt-2w">{words("consequences")}</p>
        <form action={action}>
          <input type="hidden" name="agent" value={officerId} />
          <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
        </form>
      </details>
    </section>
  );
}
