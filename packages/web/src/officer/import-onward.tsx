import { useTranslations } from "next-intl";
import { ExportLinks } from "@/exports/export-links";
import { Link } from "@/i18n/navigation";
import { IMPORT_KINDS, type ImportKind } from "./import-kinds";

type Props = {
  kind: ImportKind;
  id: string;
  verdict: string | null;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
};

/** On from a page of rows: to the next ones, and to the file of those that nothing comes of. */
export function ImportOnward({ kind, id, verdict, pageInfo: { hasNextPage, endCursor } }: Props) {
  const words = useTranslations("officer.import.rows");
  const { page, rejects } = IMPORT_KINDS[kind];
  return (
    <div className="officer-row">
      <ExportLinks
        list={kind === "planning" ? "planning-import-rows" : "candidate-import-rows"}
        filters={{ importId: id, verdicts: verdict }}
      />
      {hasNextPage && endCursor && (
        <Link className="fr-link" href={page(id, { verdict: verdict ?? undefined, apres: endCursor })}>
          {words("next")}
        </Link>
      )}
      {/* A file to save, not a page: the router has nothing to prefetch. */}
      <Link className="fr-link fr-icon-arrow-down-line fr-link--icon-left" href={rejects(id)} prefetch={false}>
        {words("rejects")}
      </Link>
    </div>
  );
}
