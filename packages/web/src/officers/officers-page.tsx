import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/exports/export-links";
import { type KnownOfficerFilter, OfficersDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { NotForThisOfficer } from "@/officer/not-for-this-officer";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { BackLink } from "@/planning/back-link";
import { AddForm } from "./add-form";
import { OfficerFilterForm, type OfficerSearch } from "./officer-filter-form";
import { OfficerRows } from "./officer-rows";
import { roleOf } from "./roles";
import "./officers.css";

type Props = { filter: OfficerSearch; after: string | null; removed: boolean };

const meant = ({ role, departement, q }: OfficerSearch): KnownOfficerFilter => ({
  role: roleOf(role),
  departmentCode: departement || null,
  search: q.slice(0, 100) || null,
});

/** Those who work for the service, for administrators: who may do what, and where. */
export function OfficersPage({ filter, after, removed }: Props) {
  return officersOnly(async () => {
    const words = await getTranslations("administration.officers");
    const { officers, departments } = await askApi(OfficersDocument, { filter: meant(filter), after });
    if (!officers) return <NotForThisOfficer title={words("title")} />;
    const { edges, pageInfo, totalCount } = officers;
    return (
      <>
        <BackLink href={paths.officer()} label={words("back")} />
        <h1>{words("title")}</h1>
        <div role="status">
          {removed && (
            <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w">
              <p>{words("removed")}</p>
            </div>
          )}
        </div>
        <OfficerFilterForm filter={filter} departments={departments} />
        <p aria-live="polite">{words("count", { count: totalCount })}</p>
        {edges.length > 0 && <OfficerRows officers={edges.map(({ node }) => node)} />}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <Link className="fr-link" href={paths.officers({ ...filter, apres: pageInfo.endCursor })}>
            {words("next")}
          </Link>
        )}
        {filter.q === "" && (
          <ExportLinks list="officers" filters={{ role: roleOf(filter.role), departmentCode: filter.departement }} />
        )}
        <AddForm />
      </>
    );
  });
}
