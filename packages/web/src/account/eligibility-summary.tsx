import { getTranslations } from "next-intl/server";
import type { LicenceCategory } from "@/availability/licence-category";
import { practicalTestsOf } from "@/availability/practical-tests";
import { phaseNames } from "@/eligibility/phase-names";
import { OwnSentenceDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Section } from "./section";

/** The regulation's answer today, in one sentence for each practical test of the categories of the file; the reasons are on the page about it. */
export async function EligibilitySummary({ categories }: { categories: readonly LicenceCategory[] }) {
  const words = await getTranslations("account.eligibility");
  const sentences = await Promise.all(
    categories.flatMap((category) => {
      const phases = practicalTestsOf(category);
      return phases.map(async (phase) => {
        const { eligibility } = await askApi(OwnSentenceDocument, { category, phase });
        const title = phases.length === 1 ? words("category", { category }) : words(`tests.${phase}`, { category });
        return { category, phase, title, message: eligibility.message };
      });
    }),
  );
  return (
    <Section id="eligibilite" title={words("title")}>
      {sentences.length === 0 && <p>{words("none")}</p>}
      <ul className="account-list">
        {sentences.map(({ category, phase, title, message }) => (
          <li key={title} className="account-card">
            <p className="account-card__title">{title}</p>
            <p>{message}</p>
            <Link
              className="fr-link"
              href={paths.eligibility({ categorie: category, epreuve: phaseNames[phase] })}
              prefetch={false}
            >
              {words("why")}
              <span className="fr-sr-only"> ({title})</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
