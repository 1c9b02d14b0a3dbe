"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useWrittenDate } from "@/availability/use-written-date";
import { AnswerNotice } from "@/officer/answer-notice";
import type { OfficerAnswer } from "@/officer/officer.actions";
import { SubmitButton } from "@/sign-in/submit-button";
import { changePublication } from "./planning.actions";
import type { FoundPublication } from "./publication-page";
import { Moment } from "./publish-form";
import { localOf } from "./week";

/** Publications, the nearest hour first. One to come is put to another hour, or called off. */
export function PublicationList({
  publications,
  timeZone,
}: {
  publications: readonly FoundPublication[];
  timeZone: string;
}) {
  const words = useTranslations("planning.publication");
  const [answer, action] = useActionState(changePublication, { kind: "blank" } as OfficerAnswer);
  return (
    <section aria-labelledby="publications">
      <h2 className="fr-h4" id="publications">
        {words("known")}
      </h2>
      <AnswerNotice answer={answer} />
      {publications.length === 0 && <p>{words("none")}</p>}
      {publications.map((publication) => (
        <article key={publication.id} className="planning-publication">
          <Line publication={publication} timeZone={timeZone} />
          {publication.state === "SCHEDULED" && (
            <details>
              <summary>{words("putOff")}</summary>
              <form action={action} className="officer-row officer-row--end fr-mt-2w">
                <input type="hidden" name="publication" value={publication.id} />
                <input type="hidden" name="fuseau" value={timeZone} />
                <Moment id={`publication-${publication.id}`} {...localOf(publication.dueAt, timeZone)} />
                <SubmitButton label={words("putOff")} pendingLabel={words("scheduling")} secondary />
              </form>
              <form action={action} className="fr-mt-2w">
                <input type="hidden" name="publication" value={publication.id} />
                <input type="hidden" name="acte" value="annuler" />
                <SubmitButton label={words("callOff")} pendingLabel={words("callingOff")} secondary />
              </form>
            </details>
          )}
        </article>
      ))}
    </section>
  );
}

function Line({ publication, timeZone }: { publication: FoundPublication; timeZone: string }) {
  const words = useTranslations("planning.publication");
  const written = useWrittenDate();
  const { state, firstDate, lastDate, sessionId, dueAt, publishedAt, places, centre } = publication;
  const [from, to] = [written(firstDate, "date"), written(lastDate, "date")];
  const { date, time } = localOf(publishedAt ?? dueAt, timeZone);
  const when = { day: written(date), time };
  return (
    <p className="fr-mb-1w">
      <span className="fr-badge fr-badge--sm fr-badge--no-icon fr-mr-1w">{words(`states.${state}`)}</span>
      {sessionId === null ? words("line", { from, to }) : words("oneSession", { from })}
      {centre && `, ${centre.name}`}
      {state === "SCHEDULED" && `, ${words("due", when)}`}
      {state === "PUBLISHED" && `, ${words("done", { ...when, count: places ?? 0 })}`}
    </p>
  );
}
