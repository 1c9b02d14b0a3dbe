"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { WrittenDate } from "@/availability/written-date";
import { SubmitButton } from "@/sign-in/submit-button";
import { AnswerNotice } from "./answer-notice";
import { changeDepartment, type OfficerAnswer } from "./officer.actions";
import type { FoundQueue } from "./queue-page";

type Props = { queue: Pick<FoundQueue, "department" | "isOpen" | "opensOn" | "closesOn">; mayChange: boolean };

/** Whether the department is open to free candidates, and the way to change it from a day on. */
export function OpeningForm({ queue, mayChange }: Props) {
  const words = useTranslations("officer.queue.opening");
  const [answer, action] = useActionState(changeDepartment, { kind: "blank" } as OfficerAnswer);
  const { department, isOpen, opensOn, closesOn } = queue;
  const change = opensOn === null ? "open" : "close";
  return (
    <section aria-labelledby="ouverture">
      <h2 className="fr-h4" id="ouverture">
        {words("title")}
      </h2>
      <p>
        {opensOn === null ? words("closed") : words(isOpen ? "openSince" : "opensOn")}{" "}
        {opensOn && <WrittenDate date={opensOn} way="date" />}
        {closesOn && (
          <>
            {words("closesOn")} <WrittenDate date={closesOn} way="date" />
          </>
        )}
      </p>
      {mayChange && closesOn === null && (
        <form action={action}>
          <AnswerNotice answer={answer} />
          <input type="hidden" name="departement" value={department.code} />
          <input type="hidden" name="change" value={change} />
          <div className="officer-row officer-row--end">
            <div className="fr-input-group">
              <label className="fr-label" htmlFor="le">
                {words(`${change}.label`)}
              </label>
              <input className="fr-input" id="le" name="le" type="date" required />
            </div>
            <SubmitButton label={words(`${change}.submit`)} pendingLabel={words("submitting")} secondary />
          </div>
          <p className="fr-hint-text">{words(`${change}.hint`)}</p>
        </form>
      )}
    </section>
  );
}
