import { useTranslations } from "next-intl";
import type { PlanningImportQuery } from "@/graphql/generated/graphql";
import { ImportFilter } from "./import-filter";
import { ImportOnward } from "./import-onward";
import { ScrollTable } from "./scroll-table";

export type FoundPlanning = NonNullable<PlanningImportQuery["planningImport"]>;

/** The rows of a planning, filtered by what they come to, and the way to save those to correct. */
export function PlanningImportRows({ found, verdict }: { found: FoundPlanning; verdict: string | null }) {
  const words = useTranslations("officer.import");
  const { id, rows, page } = found;
  const verdicts = found.verdicts.map((one) => ({ ...one, label: words(`planningVerdicts.${one.verdict}`) }));
  return (
    <section aria-labelledby="lignes">
      <h2 className="fr-h4" id="lignes">
        {words("rows.title")}
      </h2>
      <ImportFilter kind="planning" id={id} rows={rows} verdict={verdict} verdicts={verdicts} />
      <RowTable rows={page.edges.map(({ node }) => node)} />
      <ImportOnward kind="planning" id={id} verdict={verdict} pageInfo={page.pageInfo} />
    </section>
  );
}

type Row = FoundPlanning["page"]["edges"][number]["node"];

/** What a row comes to is second: on a telephone the rest of it is further along. */
const HEADINGS = ["number", "outcome", "date", "hour", "examiner", "centre"] as const;

function RowTable({ rows }: { rows: readonly Row[] }) {
  const words = useTranslations("officer.import.rows");
  if (rows.length === 0) return <p>{words("none")}</p>;
  return (
    <ScrollTable label={words("caption")} headings={HEADINGS.map((heading) => words(heading))}>
      {rows.map(({ number, date, hour, registrationNumber, centre, department, message, changes }) => (
        <tr key={number}>
          <td>{number}</td>
          <td>
            {message}
            {changes && <span className="fr-badge fr-badge--sm fr-badge--new fr-ml-1w">{words("creates")}</span>}
          </td>
          <td>{date}</td>
          <td>{hour}</td>
          <td>{registrationNumber}</td>
          <td>
            {centre} {department && `(${department})`}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
