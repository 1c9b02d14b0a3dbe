import { useTranslations } from "next-intl";
import type { AccountDecisionsQuery, DecisionFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { DecisionDetail } from "./decision-detail";
import { Section } from "./section";
import { useWrittenInstant } from "./written-instant";

type Connection = NonNullable<AccountDecisionsQuery["viewer"]>["candidate"]["decisions"];

/** The log of every decision on the file, a page at a time. */
export function Decisions({ decisions: { edges, pageInfo } }: { decisions: Connection }) {
  const words = useTranslations("account.decisions");
  return (
    <Section id="decisions" title={words("title")}>
      <p>{words("intro")}</p>
      {edges.length === 0 && <p>{words("none")}</p>}
      <ul className="account-list">
        {edges.map(({ node }) => (
          <Decision key={node.id} decision={node} />
        ))}
      </ul>
      <p className="account-links">
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <Link className="fr-link" href={`${paths.account({ apres: pageInfo.endCursor })}#decisions`}>
            {words("older")}
          </Link>
        )}
        {pageInfo.hasPreviousPage && (
          <Link className="fr-link" href={`${paths.account()}#decisions`}>
            {words("newest")}
          </Link>
        )}
      </p>
    </Section>
  );
}

function Decision({ decision }: { decision: DecisionFactsFragment }) {
  const words = useTranslations("account.decisions");
  const origin = [decision.rule && words("rule", { rule: decision.rule }), decision.source].filter(Boolean);
  return (
    <li className="account-card">
      <p className="account-card__title">{decision.message}</p>
      <DecisionDetail decision={decision} />
      <p className="fr-hint-text">
        {words("when", useWrittenInstant()(decision.at))}, {words(`by.${decision.actor}`)}
      </p>
      {origin.length > 0 && <p className="fr-hint-text">{origin.join(" - ")}</p>}
    </li>
  );
}
