import { getTranslations } from "next-intl/server";
import { ImportsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ImportList } from "./import-list";
import { officersOnly } from "./officers-only";
import { UploadForm } from "./upload-form";

/** Where the ministry's file is sent: nothing is decided before its verdicts have been looked at. */
export function ImportsPage() {
  return officersOnly(async () => {
    const words = await getTranslations("officer.imports");
    const { candidateImports } = await askApi(ImportsDocument, {});
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.officer()}>
            {words("back")}
          </Link>
        </p>
        <h1>{words("title")}</h1>
        <p className="fr-text--lead">{words("intro")}</p>
        <UploadForm />
        <h2 className="fr-h4 fr-mt-4w">{words("sent")}</h2>
        <ImportList imports={candidateImports} />
      </>
    );
  });
}
