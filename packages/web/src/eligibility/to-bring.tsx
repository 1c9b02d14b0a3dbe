import { useTranslations } from "next-intl";
import type { EligibilityFactsFragment } from "@/graphql/generated/graphql";
import { RuleLink } from "@/rules/rule-link";

/** What this candidate brings on the day. */
export function ToBring({ documents, on }: Pick<EligibilityFactsFragment, "documents" | "on">) {
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
            {condition && <span className="to-bring__condition"> ({condition})</span>} <RuleLink id={rule} on={on} />
          </li>
        ))}
      </ul>
    </section>
  );
}
