import { useTranslations } from "next-intl";
import type { EligibilityFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { type Tone, toneOf } from "./tone";
import { useShortDay } from "./use-headline";

type RuleVerdict = EligibilityFactsFragment["rules"][number];

/** What stands in the way first. */
const ORDER: { readonly [Each in Tone]: number } = { never: 0, later: 1, unknown: 2, reserve: 3, yes: 4 };

/** Every rule that was looked at; those that hold are folded. */
export function Reasons({ eligibility: { rules, on } }: { eligibility: EligibilityFactsFragment }) {
  const words = useTranslations("eligibility.reasons");
  const sorted = rules
    .map((rule) => ({ rule, tone: toneOf(rule.verdict) }))
    .toSorted((one, other) => ORDER[one.tone] - ORDER[other.tone]);
  const standing = sorted.filter(({ tone }) => tone !== "yes");
  const holding = sorted.filter(({ tone }) => tone === "yes");
  return (
    <section aria-labelledby="reasons">
      <h2 className="fr-h4" id="reasons">
        {words("title")}
      </h2>
      {standing.length > 0 && (
        <ul className="reasons">
          {standing.map(({ rule, tone }) => (
            <Reason key={rule.rule.id} rule={rule} tone={tone} on={on} />
          ))}
        </ul>
      )}
      {holding.length > 0 && (
        <details className="eligibility-fold">
          <summary className="eligibility-fold__title">{words("holding", { count: holding.length })}</summary>
          <ul className="reasons eligibility-fold__body">
            {holding.map(({ rule, tone }) => (
              <Reason key={rule.rule.id} rule={rule} tone={tone} on={on} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Reason({ rule: { rule, message, values }, tone, on }: { rule: RuleVerdict; tone: Tone; on: string }) {
  const words = useTranslations("eligibility.reasons");
  const date = useShortDay();
  return (
    <li className={`reason reason--${tone}`}>
      <p className="reason__verdict">{message}</p>
      <p className="reason__text">{rule.text}</p>
      {values.length > 0 && (
        <p className="reason__origin">
          {values.map(({ text, validFrom }) => words("value", { text, date: date(validFrom) })).join(", ")}
        </p>
      )}
      <p className="reason__origin">
        <Link className="fr-link fr-link--sm" href={`${paths.rules({ le: on })}#${rule.id}`} prefetch={false}>
          {words("rule", { rule: rule.id })}
        </Link>
        {" - "}
        {rule.source}
      </p>
    </li>
  );
}
