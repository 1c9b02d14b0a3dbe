"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AnswerNotice } from "@/officer/answer-notice";
import type { OfficerAnswer } from "@/officer/officer.actions";
import { SubmitButton } from "@/sign-in/submit-button";
import { publishNow, schedulePublication } from "./planning.actions";

export type Range = { departement: string; du: string; au: string; centre: string | null; session: string | null };
type Props = { range: Range; timeZone: string; today: string; number: string; heading: string };

/** Opens what was chosen: at once, or at an hour of the department. */
export function PublishForm({ range, timeZone, today, number, heading }: Props) {
  const words = useTranslations("planning.publication");
  const [now, publish] = useActionState(publishNow, { kind: "blank" } as OfficerAnswer);
  const [later, schedule] = useActionState(schedulePublication, { kind: "blank" } as OfficerAnswer);
  return (
    <section aria-labelledby="publier">
      <h2 className="fr-h4" id="publier">
        {heading}
      </h2>
      <form action={publish} className="fr-mb-4w">
        <AnswerNotice answer={now} />
        <Hidden range={range} number={number} />
        <p className="fr-hint-text">{words("nowHint")}</p>
        <SubmitButton label={words("now")} pendingLabel={words("publishing")} />
      </form>
      <form action={schedule} aria-label={words("at")}>
        <AnswerNotice answer={later} />
        <Hidden range={range} number={number} />
        <input type="hidden" name="fuseau" value={timeZone} />
        <p className="fr-hint-text">{words("atHint")}</p>
        <div className="officer-row officer-row--end">
          <Moment id="publier" date={today} />
          <SubmitButton label={words("schedule")} pendingLabel={words("scheduling")} secondary />
        </div>
      </form>
    </section>
  );
}

function Hidden({ range, number }: { range: Range; number: string }) {
  return (
    <>
      <input type="hidden" name="numero" value={number} />
      {Object.entries(range).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" {...{ name, value }} />,
      )}
    </>
  );
}

/** A day and an hour. */
export function Moment({ id, date, time = "12:00" }: { id: string; date: string; time?: string }) {
  const words = useTranslations("planning.publication");
  return (
    <>
      <div className="fr-input-group planning-field">
        <label className="fr-label" htmlFor={`${id}-le`}>
          {words("date")}
        </label>
        <input className="fr-input" id={`${id}-le`} name="le" type="date" defaultValue={date} required />
      </div>
      <div className="fr-input-group planning-field">
        <label className="fr-label" htmlFor={`${id}-heure`}>
          {words("time")}
        </label>
        <input className="fr-input" id={`${id}-heure`} name="heure" type="time" defaultValue={time} required />
      </div>
    </>
  );
}
