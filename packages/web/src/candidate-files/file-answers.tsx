import { getTranslations } from "next-intl/server";
import { FileAnswerDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { FoundFile } from "./file-page";
import { FileSection } from "./file-section";

/** The regulation's answer today, for each category of the file. */
export async function FileAnswers({ file: { id, categories } }: { file: FoundFile }) {
  const words = await getTranslations("candidateFiles.eligibility");
  const answers = await Promise.all(
    categories.map(async (category) => {
      const { candidateFile } = await askApi(FileAnswerDocument, { id, category });
      return candidateFile.__typename === "CandidateFile" ? [{ category, ...candidateFile.eligibility }] : [];
    }),
  );
  return (
    <FileSection id="eligibilite" title={words("title")}>
      <ul className="file-list">
        {answers.flat().map(({ category, message, decisiveRule }) => (
          <li key={category} className="file-card">
            <p>
              <strong>{words("category", { category })}</strong>
            </p>
            <p>{message}</p>
            {decisiveRule && (
              <Link className="fr-link" href={`${paths.rules()}#${decisiveRule.id}`} prefetch={false}>
                {words("rule", { rule: decisiveRule.id })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </FileSection>
  );
}
