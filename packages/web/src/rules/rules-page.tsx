import { getTranslations } from "next-intl/server";
import type { Query } from "@/availability/board-address";
import { WrittenDate } from "@/availability/written-date";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { EvidenceKey } from "./evidence";
import { loadRules } from "./load-rules";
import { RuleArticle } from "./rule-article";
import { RuleParts } from "./rule-list";
import { grouped } from "./rule-parts";
import { readRulesAddress } from "./rules-address";
import { RulesForm } from "./rules-form";
import "./rules.css";

/** Every rule for an exam on a date, in plain words, with its sources and what its values were before. */
export async function RulesPage({ query }: { query: Query }) {
  const request = readRulesAddress(query);
  const { on, rules } = await loadRules(request);
  const words = await getTranslations("rules");
  return (
    <div className="fr-container rules">
      <h1>{words("title")}</h1>
      <p className="fr-text--lead rules__lead">{words("lead")}</p>
      {request.ignored.length > 0 && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-3w" role="status">
          <p>{words("ignored")}</p>
        </div>
      )}
      <RulesForm request={request} on={on} isDateRefused={rules === null} />
      {rules?.length ? <RuleList rules={rules} on={on} /> : <NoRule isDateRefused={rules === null} />}
    </div>
  );
}

type ListProps = { rules: NonNullable<Awaited<ReturnType<typeof loadRules>>["rules"]>; on: string };

async function RuleList({ rules, on }: ListProps) {
  const words = await getTranslations("rules");
  const inForce = rules.filter((rule) => rule.inForce);
  const others = rules.filter((rule) => !rule.inForce);
  return (
    <>
      <p className="rules__count">
        {words.rich("count", { count: inForce.length, date: () => <WrittenDate date={on} way="date" /> })}
      </p>
      <EvidenceKey />
      <RuleParts parts={grouped(inForce)} on={on} />
      {others.length > 0 && (
        // The browser opens it for an address that names a rule in it.
        <details className="rules__others">
          <summary>
            <h3>{words("others", { count: others.length })}</h3>
          </summary>
          {others.map((rule) => (
            <RuleArticle key={rule.id} rule={rule} on={on} />
          ))}
        </details>
      )}
    </>
  );
}
/** Nothing to list: the filter leaves none, or the date has none. */
async function NoRule({ isDateRefused }: { isDateRefused: boolean }) {
  const words = await getTranslations("rules.none");
  return (
    <div className="rules__none">
      <h2 className="fr-h4">{words(isDateRefused ? "dateTitle" : "title")}</h2>
      <p>{words(isDateRefused ? "date" : "explanation")}</p>
      <Link className="fr-link" href={paths.rules()} prefetch={false}>
        {words("all")}
      </Link>
    </div>
  );
}
