import { useTranslations } from "next-intl";
import type { ImportQuery } from "@/graphql/generated/graphql";
import { ImportFilter } from "./import-filter";
import { ImportOnward } from "./import-onward";
import { ScrollTable } from "./scroll-table";

export type FoundImport = NonNullable<ImportQuery["candidateImport"]>;

/** The rows, filtered by what they come to, and the way to save those that touch nobody. */
export function ImportRows({ found, verdict }: { found: FoundImport; verdict: string | null }) {
  const words = useTranslations("officer.import");
  const { id, rows, page } = found;
  const verdicts = found.verdicts.map((one) => ({ ...one, label: words(`verdicts.${one.verdict}`) }));
  return (
    <section aria-labelledby="lignes">
      <h2 className="fr-h4" id="lignes">
        {words("rows.title")}
      </h2>
      <ImportFilter kind="candidates" id={id} rows={rows} verdict={verdict} verdicts={verdicts} />
      <RowTable rows={page.edges.map(({ node }) => node)} />
      <ImportOnward kind="candidates" id={id} verdict={verdict} pageInfo={page.pageInfo} />
    </section>
  );
}

type Row = FoundImport["page"]["edges"][number]["node"];

function RowTable({ rows }: { rows: readonly Row[] }) {
  const words = useTranslations("officer.import.rows");
  if (rows.length === 0) return <p>{words("none")}</p>;
  return (
    <ScrollTable label={words("caption")} headings={[words("number"), words("neph"), words("name"), words("outcome")]}>
      {rows.map(({ number, neph, birthName, firstName, message, problems, changes }) => (
        <tr key={number}>
          <td>{number}</td>
          <td>{neph}</td>
          <td>
            {birthName} {firstName}
          </td>
          <td>
            {message} {problems.map((problem) => problem.message).join(", ")}
            {changes && <span className="fr-badge fr-badge--sm fr-badge--new fr-ml-1w">{words("changes")}</span>}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
