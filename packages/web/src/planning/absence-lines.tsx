"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useWrittenDate } from "@/availability/use-written-date";
import type { AbsenceInWeekFragment } from "@/graphql/generated/graphql";
import { AnswerNotice } from "@/officer/answer-notice";
import type { OfficerAnswer } from "@/officer/officer.actions";
import { SubmitButton } from "@/sign-in/submit-button";
import { cancelAbsence } from "./absence.actions";
import { localOf } from "./week";

/** The absences of a day, each with the button that cancels it. */
export function AbsenceLines({ absences, timeZone }: { absences: readonly AbsenceInWeekFragment[]; timeZone: string }) {
  const words = useTranslations("planning.absence");
  const written = useWrittenDate();
  const [answer, action] = useActionState(cancelAbsence, { kind: "blank" } as OfficerAnswer);
  const moment = (instant: string) => {
    const { date, time } = localOf(instant, timeZone);
    return time === "00:00" ? written(date, "date") : `${written(date, "date")}, ${time}`;
  };
  return (
    <section aria-labelledby="absences">
      <h2 className="fr-h4" id="absences">
        {words("known")}
      </h2>
      <AnswerNotice answer={answer} />
      {absences.map(({ id, reason, from, until }) => (
        <form key={id} action={action} className="officer-row planning-publication">
          <input type="hidden" name="absence" value={id} />
          <span>{words("line", { reason: words(`reasons.${reason}`), from: moment(from), until: moment(until) })}</span>
          <SubmitButton label={words("cancel")} pendingLabel={words("cancelling")} secondary />
        </form>
      ))}
    </section>
  );
}
