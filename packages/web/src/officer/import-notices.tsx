import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import type { ImportNoticeFragment } from "@/graphql/generated/graphql";
import type { ImportKind } from "./import-kinds";

/** What there is to know before the rows: carried out, sent before, nothing to change. */
export function ImportNotices({ kind, found }: { kind: ImportKind; found: ImportNoticeFragment }) {
  const words = useTranslations("officer.import");
  const own = useTranslations(`officer.import.of.${kind}`);
  const written = useWrittenInstant();
  const { state, appliedAt, appliedBefore, changes, rows } = found;
  return (
    <>
      {state === "APPLIED" && appliedAt && (
        <div className="fr-alert fr-alert--success fr-mb-3w">
          <p className="fr-alert__title">{words("applied", written(appliedAt))}</p>
          <p>{own("appliedChanges", { changes, rows })}</p>
        </div>
      )}
      {appliedBefore && (
        <div className="fr-alert fr-alert--info fr-mb-3w">
          <p>{own("appliedBefore", written(appliedBefore))}</p>
        </div>
      )}
      {state === "PREVIEWED" && <p className="fr-text--lead">{own("preview", { changes, rows })}</p>}
    </>
  );
}
