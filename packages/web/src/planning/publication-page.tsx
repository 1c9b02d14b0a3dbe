import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/exports/export-links";
import { PublicationDeskDocument, type PublicationDeskQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { civilDate } from "@/i18n/civil-date";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { BackLink } from "./back-link";
import { planningDepartments } from "./planning-departments";
import { Preview } from "./preview";
import { PublicationList } from "./publication-list";
import { PublishForm } from "./publish-form";
import { RangeForm } from "./range-form";
import { addDays, mondayOf, todayIn } from "./week";
import "./planning.css";

export type FoundPublication = NonNullable<PublicationDeskQuery["publications"]>[number];
export type FoundPreview = NonNullable<PublicationDeskQuery["publicationPreview"]>;
type Props = { code: string | null; from: string | null; to: string | null; centre: string | null };

/** What would open, where and when; and the publications that are to come. */
export function PublicationPage({ code, from, to, centre }: Props) {
  return officersOnly(async (officer) => {
    const words = await getTranslations("planning");
    const { chosen } = await planningDepartments(officer, code);
    if (!chosen)
      return (
        <>
          <BackLink href={paths.planning()} label={words("backToWeek")} />
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      );
    const today = todayIn(chosen.timeZone, new Date());
    const firstDate = civilDate(from) ?? mondayOf(today);
    const asked = civilDate(to);
    const lastDate = asked && asked >= firstDate ? asked : addDays(firstDate, 6);
    const range = { departmentCode: chosen.code, firstDate, lastDate, centreId: centre };
    const { publicationPreview, publications, examCentres } = await askApi(PublicationDeskDocument, {
      ...{ code: chosen.code, range },
    });
    const sent = { departement: chosen.code, du: firstDate, au: lastDate, centre, session: null };
    return (
      <>
        <BackLink href={paths.planning({ departement: chosen.code, semaine: firstDate })} label={words("backToWeek")} />
        <h1>{words("publication.titleOf", chosen)}</h1>
        <RangeForm range={sent} centres={examCentres.edges.map(({ node }) => node)} />
        {publicationPreview && <Preview preview={publicationPreview} />}
        <PublishForm
          {...{ today, range: sent, timeZone: chosen.timeZone, number: randomUUID() }}
          heading={words("publication.when")}
        />
        <PublicationList publications={publications ?? []} timeZone={chosen.timeZone} />
        <ExportLinks list="publications" filters={{ departmentCode: chosen.code }} />
      </>
    );
  });
}
