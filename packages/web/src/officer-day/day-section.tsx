import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import { useWrittenDate } from "@/availability/use-written-date";
import { type FoundDayLinesFragment, OfficerDayDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { LiveRefresh } from "@/shell/live-refresh";
import { DayCards } from "./day-cards";
import { ShortageTable } from "./shortage-table";
import { UnfilledTable } from "./unfilled-table";
import "./officer-day.css";

/** Once a minute: a day changes slowly, and each look is one statement in the database. */
const EVERY_MS = 60_000;

/** What waits for an officer in a department. Nothing at all for who may act on none of it. */
export async function DaySection({ code }: { code: string }) {
  const { officerDay } = await askApi(OfficerDayDocument, { code });
  return officerDay.__typename === "OfficerDay" ? <Day day={officerDay} /> : null;
}

function Day({ day }: { day: FoundDayLinesFragment }) {
  const words = useTranslations("officerDay");
  const date = useWrittenDate();
  const written = useWrittenInstant();
  const { department, shortages, unfilled } = day;
  return (
    <section className="day" aria-labelledby="journee">
      <h2 className="fr-h3" id="journee">
        {words("title", { ...department, day: date(day.date) })}
      </h2>
      <DayCards day={day} />
      {shortages && <ShortageTable shortages={shortages} code={department.code} />}
      {unfilled && <UnfilledTable unfilled={unfilled} code={department.code} />}
      <p className="fr-hint-text">{words("read", written(day.at))}</p>
      <LiveRefresh everyMs={EVERY_MS} />
    </section>
  );
}
