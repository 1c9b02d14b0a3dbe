import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import { SessionCounts } from "./session-counts";
import type { FoundSession } from "./session-page";
import { localOf } from "./week";

/** What a session is, in one look. */
export function SessionHead({ session, timeZone }: { session: FoundSession; timeZone: string }) {
  const words = useTranslations("planning.session");
  const written = useWrittenDate();
  const { date, examiner, centre, group, startsAt, endsAt, publishesAt, counts } = session;
  const due = publishesAt && localOf(publishesAt, timeZone);
  return (
    <>
      <h1>{words("title", { day: written(date) })}</h1>
      <p className="fr-text--lead">
        {words("facts", {
          examiner: examiner.registrationNumber,
          centre: centre.name,
          group,
          from: startsAt,
          to: endsAt,
        })}
      </p>
      <SessionCounts counts={counts} />
      {due && <p>{words("publishesAt", { day: written(due.date), time: due.time })}</p>}
    </>
  );
}
