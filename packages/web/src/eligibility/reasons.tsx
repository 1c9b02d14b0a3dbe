import { useTranslations } from "next-intl";
import type { EligibilityFactsFragment } from "@/graphql/generated/graphql";
import { RuleLink } from "@/rules/rule-link";
import { type Tone, toneOf } from "./tone";
import { useShortDay } from "./use-headline";

type RuleVerdict = EligibilityFactsFragment["rules"][number];

/** What stands in the way first. */
const ORDER: { readonly [Each in Tone]: number } = { never: 0, later: 1, unknown: 2, reserve: 3, yes: 4 };

/** Every rule that was looked at. What stands in the way is read at once; what waits for an answer, or holds, is folded. */
export function Reasons({ eligibility: { rules, on, decisiveRule } }: { eligibility: EligibilityFactsFragment }) {
  const words = useTranslations("eligibility.reasons");
  const sorted = rules
    .map((rule) => ({ rule, tone: toneOf(rule.verdict) }))
    .toSorted((one, other) => ORDER[one.tone] - ORDER[other.tone]);
  // The rule to name may stand in the way only once the waits are over.
  const isNamed = ({ rule, tone }: ReasonOf) => tone !== "unknown" && rule.rule.id === decisiveRule?.id;
  const standing = [
    ...sorted.filter(isNamed),
    ...sorted.filter((reason) => reason.tone !== "yes" && reason.tone !== "unknown" && !isNamed(reason)),
  ];
  const folded = (["unknown", "yes"] as const)
    .map((tone) => ({ tone, reasons: sorted.filter((reason) => reason.tone === tone && !isNamed(reason)) }))
    .filter(({ reasons }) => reasons.length > 0);
  return (
    <section aria-labelledby="reasons">
      <h2 className="fr-h4" id="reasons">
        {words("title")}
      </h2>
      {standing.length > 0 && <List reasons={standing} on={on} />}
      {folded.map(({ tone, reasons }) => (
        <details key={tone} className="eligibility-fold">
          <summary className="eligibility-fold__title">{words(tone, { count: reasons.length })}</summary>
          <div className="eligibility-fold__body">
            <List reasons={reasons} on={on} />
          </div>
        </details>
      ))}
    </section>
  );
}

type ReasonOf = { readonly rule: RuleVerdict; readonly tone: Tone };

function List({ reasons, on }: { reasons: readonly ReasonOf[]; on: string }) {
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <Reason key={reason.rule.rule.id} {...reason} on={on} />
      ))}
    </ul>
  );
}

function Reason({ rule: { rule, message, values }, tone, on }: ReasonOf & { on: string }) {
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
        <RuleLink id={rule.id} on={on} />
        {" - "}
        {rule.source}
      </p>
    </li>
  );
}
