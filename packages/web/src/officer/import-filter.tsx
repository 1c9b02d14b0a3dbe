import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { IMPORT_KINDS, type ImportKind } from "./import-kinds";

type Props = {
  kind: ImportKind;
  id: string;
  rows: number;
  verdict: string | null;
  verdicts: readonly { verdict: string; label: string; count: number }[];
};

/** Links to the rows of each verdict, and to all of them. */
export function ImportFilter({ kind, id, rows, verdict, verdicts }: Props) {
  const words = useTranslations("officer.import.rows");
  const { page } = IMPORT_KINDS[kind];
  return (
    <nav aria-label={words("filter")}>
      <ul className="officer-filter">
        <li>
          <Link className="fr-tag" href={page(id)} aria-current={verdict === null ? "true" : undefined}>
            {words("all", { count: rows })}
          </Link>
        </li>
        {verdicts.map((one) => (
          <li key={one.verdict}>
            <Link
              className="fr-tag"
              href={page(id, { verdict: one.verdict })}
              aria-current={verdict === one.verdict ? "true" : undefined}
            >
              {one.label} ({one.count})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
