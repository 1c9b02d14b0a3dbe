import { ImportDocument, type ImportVerdict } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { ImportFrame, isImportId } from "./import-frame";
import { ImportRows } from "./import-rows";
import { officersOnly } from "./officers-only";

export type ImportAddress = { importId: string; verdict: string | null; after: string | null };

/** An import of the ministry's file: what its rows come to, how to carry it out, how far it is. */
export function ImportPage({ importId, verdict, after }: ImportAddress) {
  return officersOnly(async () => {
    const verdicts = verdict ? [verdict as ImportVerdict] : null;
    const found = isImportId(importId)
      ? ((await askApi(ImportDocument, { id: importId, verdicts, after })).candidateImport ?? null)
      : null;
    const hasRejects = found?.verdicts.some((one) => one.verdict === "INVALID") ?? false;
    const hasDoubts = found?.verdicts.some((one) => one.verdict === "INVITED_IN_DOUBT") ?? false;
    return (
      <ImportFrame kind="candidates" found={found} hasRejects={hasRejects} waitsForDay={hasRejects || hasDoubts}>
        {found && <ImportRows found={found} verdict={verdict} />}
      </ImportFrame>
    );
  });
}
