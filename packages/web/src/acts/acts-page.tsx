import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/exports/export-links";
import { ActsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { NotForThisOfficer } from "@/officer/not-for-this-officer";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { BackLink } from "@/planning/back-link";
import { ActFilterForm } from "./act-filter-form";
import { ActList } from "./act-list";
import { type ActsSearch, meantActs } from "./acts-search";
import "./acts.css";

type Props = { search: ActsSearch; after: string | null };

/** What officers did, for administrators: nothing in it can be changed. */
export function ActsPage({ search, after }: Props) {
  return officersOnly(async () => {
    const words = await getTranslations("administration.acts");
    const { filter, ignored } = meantActs(search);
    const { officerActs, departments } = await askApi(ActsDocument, { filter, after });
    if (!officerActs) return <NotForThisOfficer title={words("title")} />;
    const { edges, pageInfo } = officerActs;
    return (
      <>
        <BackLink href={paths.officer()} label={words("back")} />
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        <ActFilterForm search={search} departments={departments} />
        <ExportLinks
          list="acts"
          filters={{
            ...{ departmentCode: filter.departmentCode, object: filter.object },
            ...{ from: filter.from, until: filter.until },
            ...{ officerId: filter.officerId?.toString(), acts: filter.acts?.join(",") },
          }}
        />
        {ignored.map((name) => (
          <p key={name} role="alert">
            {words(`ignored.${name}`)}
          </p>
        ))}
        {edges.length === 0 ? <p role="status">{words("none")}</p> : <ActList acts={edges.map(({ node }) => node)} />}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <Link className="fr-link" href={paths.acts({ ...search, apres: pageInfo.endCursor })}>
            {words("next")}
          </Link>
        )}
      </>
    );
  });
}
