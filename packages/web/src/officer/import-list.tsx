import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import type { ImportSummaryFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { IMPORT_KINDS, type ImportKind } from "./import-kinds";

type Props = { kind: ImportKind; imports: readonly Pick<ImportSummaryFragment, Shown>[] };
type Shown = "id" | "fileName" | "rows" | "state" | "sentAt";

/** Imports, latest first. */
export function ImportList({ kind, imports }: Props) {
  const words = useTranslations("officer.imports");
  const written = useWrittenInstant();
  if (imports.length === 0) return <p>{words("none")}</p>;
  return (
    <ul className="officer-list">
      {imports.map(({ id, fileName, rows, state, sentAt }) => (
        <li key={id}>
          <Link className="fr-link" href={IMPORT_KINDS[kind].page(id)}>
            {fileName}
          </Link>{" "}
          {words("line", { rows, state: words(`states.${state}`), ...written(sentAt) })}
        </li>
      ))}
    </ul>
  );
}
