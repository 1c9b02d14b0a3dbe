import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { FoundImport } from "./import-notices";
import { ScrollTable } from "./scroll-table";

/** The rows, filtered by what they come to, and the way to save those that touch nobody. */
export function ImportRows({ found, verdict }: { found: FoundImport; verdict: string | null }) {
  const words = useTranslations("officer.import");
  const { id, verdicts, rows, page } = found;
  return (
    <section aria-labelledby="lignes">
      <h2 className="fr-h4" id="lignes">
        {words("rows.title")}
      </h2>
      <nav aria-label={words("rows.filter")}>
        <ul className="officer-filter">
          <li>
            <Link className="fr-tag" href={paths.import(id)} aria-current={verdict === null ? "true" : undefined}>
              {words("rows.all", { count: rows })}
            </Link>
          </li>
          {verdicts.map((one) => (
            <li key={one.verdict}>
              <Link
                className="fr-tag"
                href={paths.import(id, { verdict: one.verdict })}
                aria-current={verdict === one.verdict ? "true" : undefined}
              >
                {words(`verdicts.${one.verdict}`)} ({one.count})
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <RowTable rows={page.edges.map(({ node }) => node)} />
      <div className="officer-row">
        {page.pageInfo.hasNextPage && page.pageInfo.endCursor && (
          <Link
            className="fr-link"
            href={paths.import(id, { verdict: verdict ?? undefined, apres: page.pageInfo.endCursor })}
          >
            {words("rows.next")}
          </Link>
        )}
        <Rejects id={id} />
      </div>
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

function Rejects({ id }: { id: string }) {
  const words = useTranslations("officer.import.rows");
  return (
    // A file to save, not a page: the router has nothing to prefetch.
    <Link className="fr-link fr-icon-download-line fr-link--icon-left" href={paths.importRejects(id)} prefetch={false}>
      {words("rejects")}
    </Link>
  );
}
