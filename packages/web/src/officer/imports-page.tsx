import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/exports/export-links";
import { ImportsDocument, PlanningImportsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { ImportKind } from "./import-kinds";
import { ImportList } from "./import-list";
import { officersOnly } from "./officers-only";
import { UploadForm } from "./upload-form";

const sentFiles = async (kind: ImportKind) =>
  kind === "planning"
    ? (await askApi(PlanningImportsDocument, {})).planningImports
    : (await askApi(ImportsDocument, {})).candidateImports;

/** Where files of a kind are sent: nothing is decided before their verdicts have been looked at. */
export function ImportsPage({ kind }: { kind: ImportKind }) {
  return officersOnly(async () => {
    const [words, own] = [
      await getTranslations("officer.imports"),
      await getTranslations(`officer.imports.of.${kind}`),
    ];
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.officer()}>
            {words("back")}
          </Link>
        </p>
        <h1>{own("title")}</h1>
        <p className="fr-text--lead">{own("intro")}</p>
        <UploadForm kind={kind} />
        <h2 className="fr-h4 fr-mt-4w">{words("sent")}</h2>
        <ExportLinks list={kind === "planning" ? "planning-imports" : "candidate-imports"} />
        <ImportList kind={kind} imports={await sentFiles(kind)} />
      </>
    );
  });
}
