import { getTranslations } from "next-intl/server";
import { PlanningImportDocument, type PlanningVerdict } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ImportFrame, isImportId } from "./import-frame";
import type { ImportAddress } from "./import-page";
import { officersOnly } from "./officers-only";
import { PlanningImportRows } from "./planning-import-rows";

/** An import of a planning: what its rows come to, how to carry it out, how far it is. */
export function PlanningImportPage({ importId, verdict, after }: ImportAddress) {
  return officersOnly(async ({ permissions }) => {
    const words = await getTranslations("officer.import");
    const verdicts = verdict ? [verdict as PlanningVerdict] : null;
    const found = isImportId(importId)
      ? ((await askApi(PlanningImportDocument, { id: importId, verdicts, after })).planningImport ?? null)
      : null;
    const hasRejects = found?.verdicts.some(({ isReject }) => isReject) ?? false;
    return (
      <ImportFrame kind="planning" found={found} hasRejects={hasRejects} waitsForDay={hasRejects}>
        {found?.state === "APPLIED" && permissions.includes("PUBLISH_PLACES") && (
          <Link className="fr-btn fr-btn--secondary fr-mb-4w" href={paths.planningPublication()}>
            {words("publish")}
          </Link>
        )}
        {found && <PlanningImportRows found={found} verdict={verdict} />}
      </ImportFrame>
    );
  });
}
