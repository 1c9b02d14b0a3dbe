import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import type { ImportSummaryFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** Imports, latest first. */
export function ImportList({ imports }: { imports: readonly ImportSummaryFragment[] }) {
  const words = useTranslations("officer.imports");
  const written = useWrittenInstant();
  if (imports.length === 0) return <p>{words("none")}</p>;
  return (
    <ul className="officer-list">
      {imports.map(({ id, fileName, rows, state, sentAt }) => (
        <li key={id}>
          <Link className="fr-link" href={paths.import(id)}>
            {fileName}
          </Link>{" "}
          {words("line", { rows, state: words(`states.${state}`), ...written(sentAt) })}
        </li>
      ))}
    </ul>
  );
}
