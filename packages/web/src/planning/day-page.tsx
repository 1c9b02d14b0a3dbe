import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { type CategoryGroup, PlanningDayDocument, type PlanningDayQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { civilDate } from "@/i18n/civil-date";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { AbsenceForm } from "./absence-form";
import { AbsenceLines } from "./absence-lines";
import { BackLink } from "./back-link";
import { DayTitle } from "./day-title";
import { isHit } from "./is-hit";
import { PlanForm } from "./plan-form";
import { SessionCard } from "./week-day";
import "./planning.css";

export type FoundDay = NonNullable<PlanningDayQuery["planning"]>;
export type FoundGrid = NonNullable<PlanningDayQuery["examGrid"]>;
type Props = { code: string | null; examiner: string | null; day: string | null; group: string | null };

const GROUPS: readonly string[] = ["A", "B", "BE", "C", "D"] satisfies CategoryGroup[];
const ID = /^[1-9]\d{0,8}$/;

/** One examiner's day: what is there, a session to plan, an absence to declare. */
export function DayPage({ code, examiner, day, group }: Props) {
  return officersOnly(async () => {
    const words = await getTranslations("planning");
    const date = civilDate(day);
    const known = code && date && examiner && ID.test(examiner) ? { code, day: date, examiner } : null;
    const shown = (group && GROUPS.includes(group) ? group : "B") as CategoryGroup;
    const { planning, examGrid } = known
      ? await askApi(PlanningDayDocument, { ...known, group: shown })
      : { planning: null, examGrid: null };
    const row = planning?.edges[0]?.node;
    if (!known || !planning || !row)
      return (
        <>
          <BackLink href={paths.planning()} label={words("backToWeek")} />
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      );
    const holiday = planning.days[0]?.holiday ?? null;
    const { timeZone } = planning.department;
    return (
      <>
        <BackLink href={paths.planning({ departement: known.code, semaine: known.day })} label={words("backToWeek")} />
        <DayTitle examiner={row.examiner.registrationNumber} day={known.day} />
        {row.sessions.length > 0 && (
          <section aria-labelledby="sessions">
            <h2 className="fr-h4" id="sessions">
              {words("day.sessions")}
            </h2>
            {row.sessions.map((session) => (
              <SessionCard
                key={session.id}
                session={session}
                isWithoutExaminer={isHit(session, row.absences, timeZone)}
              />
            ))}
          </section>
        )}
        {row.elsewhere.length > 0 && <p>{words("day.elsewhere")}</p>}
        {row.absences.length > 0 && <AbsenceLines absences={row.absences} timeZone={timeZone} />}
        {holiday ? (
          <p className="fr-callout">{words("day.holiday", { name: holiday })}</p>
        ) : (
          <PlanForm day={known} planning={planning} grid={examGrid} group={shown} number={randomUUID()} />
        )}
        <AbsenceForm examiner={row.examiner.id} day={known.day} number={randomUUID()} />
      </>
    );
  });
}
