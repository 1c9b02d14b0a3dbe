import { getTranslations } from "next-intl/server";
import type { LicenceCategory } from "@/availability/licence-category";
import { OwnSentenceDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Section } from "./section";

/** The regulation's answer today, in one sentence for each category of the file; the reasons are on the page about it. */
export async function EligibilitySummary({ categories }: { categories: readonly LicenceCategory[] }) {
  const words = await getTranslations("account.eligibility");
  const sentences = await Promise.all(
    categories.map(async (category) => {
      const { eligibility } = await askApi(OwnSentenceDocument, { category });
      return { category, message: eligibility.message };
    }),
  );
  return (
    <Section id="eligibilite" title={words("title")}>
      {sentences.length === 0 && <p>{words("none")}</p>}
      <ul className="account-list">
        {sentences.map(({ category, message }) => (
          <li key={category} className="account-card">
            <p className="account-card__title">{words("category", { category })}</p>
            <p>{message}</p>
            <Link className="fr-link" href={paths.eligibility({ categorie: category })} prefetch={false}>
              {words("why")}
              <span className="fr-sr-only"> ({words("category", { category })})</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
