import { getTranslations } from "next-intl/server";
import { ImportDocument, type ImportVerdict } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ApplyForm } from "./apply-form";
import { ImportNotices } from "./import-notices";
import { ImportProgress } from "./import-progress";
import { ImportRows } from "./import-rows";
import { officersOnly } from "./officers-only";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

type Props = { importId: string; verdict: string | null; after: string | null };

/** One import: what its rows come to, how to carry it out, how far it is. */
export function ImportPage({ importId, verdict, after }: Props) {
  return officersOnly(async () => {
    const words = await getTranslations("officer.import");
    const verdicts = verdict ? [verdict as ImportVerdict] : null;
    const found = UUID.test(importId)
      ? (await askApi(ImportDocument, { id: importId, verdicts, after })).candidateImport
      : null;
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.imports()}>
            {words("back")}
          </Link>
        </p>
        {found ? (
          <>
            <h1>{words("title", { file: found.fileName })}</h1>
            <ImportNotices found={found} />
            {found.state === "PREVIEWED" && (
              <ApplyForm importId={found.id} invalid={found.verdicts.some((one) => one.verdict === "INVALID")} />
            )}
            {found.state === "APPLYING" && <ImportProgress progress={found} mode={found.mode ?? "PER_ROW"} />}
            <ImportRows found={found} verdict={verdict} />
          </>
        ) : (
          <>
            <h1>{words("unknown.title")}</h1>
            <p>{words("unknown.message")}</p>
          </>
        )}
      </>
    );
  });
}
