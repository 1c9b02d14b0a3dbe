import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/exports/export-links";
import { PlanningWeekDocument, type PlanningWeekQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { civilDate } from "@/i18n/civil-date";
import { Link } from "@/i18n/navigation";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { BackLink } from "./back-link";
import { planningDepartments } from "./planning-departments";
import { addDays, mondayOf, todayIn } from "./week";
import { WeekChoice } from "./week-choice";
import { WeekGrid } from "./week-grid";
import "./planning.css";

export type FoundWeek = NonNullable<PlanningWeekQuery["planning"]>;
type Props = { code: string | null; week: string | null; centre: string | null; after: string | null };

/** The week of a department: who examines where, with what is free, booked, or waits to be published. */
export function WeekPage({ code, week, centre, after }: Props) {
  return officersOnly(async (officer) => {
    const words = await getTranslations("planning");
    const { own, chosen } = await planningDepartments(officer, code);
    const today = todayIn(chosen?.timeZone ?? "Europe/Paris", new Date());
    const monday = mondayOf(civilDate(week) ?? today);
    const sunday = addDays(monday, 6);
    const { planning } = chosen
      ? await askApi(PlanningWeekDocument, { code: chosen.code, from: monday, to: sunday, centre, after })
      : { planning: null };
    if (!planning || !chosen)
      return (
        <>
          <BackLink href={paths.officer()} label={words("back")} />
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      );
    const address = { departement: chosen.code, semaine: monday, centre: centre ?? undefined };
    const { hasNextPage, endCursor } = planning.pageInfo;
    const exported = { departmentCode: chosen.code, from: monday, to: sunday, centreId: centre };
    return (
      <>
        <BackLink href={paths.officer()} label={words("back")} />
        <h1>{words("titleOf", chosen)}</h1>
        <p className="fr-text--lead">{words("intro")}</p>
        <WeekChoice own={own} week={planning} monday={monday} centre={centre} />
        <ExportLinks list="planning" filters={exported} />
        <ExportLinks list="places" filters={exported} />
        <WeekGrid week={planning} today={today} />
        {hasNextPage && endCursor && (
          <p>
            <Link className="fr-link" href={paths.planning({ ...address, apres: endCursor })}>
              {words("week.more")}
            </Link>
          </p>
        )}
      </>
    );
  });
}
