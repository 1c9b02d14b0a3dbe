import { useTranslations } from "next-intl";
import type { RuleFactsFragment } from "@/graphql/generated/graphql";
import { EvidenceTag } from "./evidence";
import { RuleHistory } from "./rule-history";
import { ruleKinds } from "./rule-parts";

/** One rule. Its id is its anchor, so that anything that names the rule can lead to it. */
export function RuleArticle({ rule, on }: { rule: RuleFactsFragment; on: string }) {
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
        {rule.undecided && <p className="rule__undecided">{words("undecided", { reason: rule.undecided })}</p>}
        <dl className="rule__facts">
          <div>
            <dt>{words("facts.when")}</dt>
            <dd>
              {ruleKinds
                .filter((kind) => rule.kinds.includes(kind))
                .map((kind) => words(`${rule.undecided ? "kind" : "looked"}.${kind}`))
                .join(" · ")}
            </dd>
          </div>
          <div>
            <dt>{words("facts.source")}</dt>
            <dd>{rule.source}</dd>
          </div>
        </dl>
        <RuleHistory rule={rule} on={on} />
      </div>
    </article>
  );
}
