import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import type { RuleFactsFragment } from "@/graphql/generated/graphql";
import { EvidenceTag } from "./evidence";
import { RuleHistory } from "./rule-history";
import { ruleKinds } from "./rule-parts";
import { unchangedSince, valueHistories } from "./value-history";

type Props = { rule: RuleFactsFragment; on: string };

/** One rule. Its id is its anchor, so that anything that names the rule can lead to it. */
export function RuleArticle({ rule, on }: Props) {
  const words = useTranslations("rules");
  return (
    <article className="rule" id={rule.id} aria-labelledby={`${rule.id}-title`}>
      <div className="rule__head">
        <h4 className="rule__id" id={`${rule.id}-title`}>
          <a href={`#${rule.id}`}>{rule.id}</a>
        </h4>
        <EvidenceTag evidence={rule.evidence} />
      </div>
      <div className="rule__body">
        <p className="rule__text">{rule.text}</p>
        {rule.evidence === "UNVERIFIED" && <p className="rule__undecided">{words("unverified")}</p>}
        {!rule.inForce && rule.evidence !== "UNVERIFIED" && <p className="rule__undecided">{words("notInForce")}</p>}
        {rule.undecided && <p className="rule__undecided">{words("undecided", { reason: rule.undecided })}</p>}
        <Facts rule={rule} on={on} />
        <RuleHistory rule={rule} on={on} />
      </div>
    </article>
  );
}

/** Who looks at the rule and when, where it is written, and since when its values are what they are. */
function Facts({ rule, on }: Props) {
  const words = useTranslations("rules");
  const write = useWrittenDate();
  const since = unchangedSince(rule, valueHistories(rule.history, on));
  const kinds = ruleKinds.filter((kind) => rule.kinds.includes(kind));
  const facts = [
    rule.undecided
      ? [words("facts.moment"), kinds.map((kind) => words(`kind.${kind}`)).join(" · ")]
      : [words("facts.looked"), kinds.map((kind) => words(`looked.${kind}`)).join(" · ")],
    [words("facts.source"), rule.source],
    ...(since ? [[words("facts.value"), words("facts.unchanged", { from: write(since, "date") })]] : []),
  ];
  return (
    <dl className="rule__facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt> <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
