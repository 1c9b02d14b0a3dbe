import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import type { ImportQuery } from "@/graphql/generated/graphql";

export type FoundImport = NonNullable<ImportQuery["candidateImport"]>;

/** What there is to know before the rows: carried out, sent before, nothing to change. */
export function ImportNotices({ found }: { found: FoundImport }) {
  const words = useTranslations("officer.import");
  const written = useWrittenInstant();
  const { state, appliedAt, appliedBefore, changes, rows } = found;
  return (
    <>
      {state === "APPLIED" && appliedAt && (
        <div className="fr-alert fr-alert--success fr-mb-3w">
          <p className="fr-alert__title">{words("applied", written(appliedAt))}</p>
          <p>{words("appliedChanges", { changes, rows })}</p>
        </div>
      )}
      {appliedBefore && (
        <div className="fr-alert fr-alert--info fr-mb-3w">
          <p>{words("appliedBefore", written(appliedBefore))}</p>
        </div>
      )}
      {state === "PREVIEWED" && <p className="fr-text--lead">{words("preview", { changes, rows })}</p>}
    </>
  );
}
