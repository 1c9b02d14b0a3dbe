import { useTranslations } from "next-intl";
import type { EligibilityFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** What this candidate brings on the day. */
export function ToBring({ documents }: Pick<EligibilityFactsFragment, "documents">) {
  const words = useTranslations("eligibility.bring");
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="bring">
      <h2 className="fr-h4" id="bring">
        {words("title")}
      </h2>
      <ul className="to-bring">
        {documents.map(({ text, condition, rule }) => (
          <li key={`${rule} ${text}`}>
            {text}
            {condition && <span className="to-bring__condition"> ({condition})</span>}{" "}
            <Link className="fr-link fr-link--sm" href={`${paths.rules()}#${rule}`} prefetch={false}>
              {rule}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
