import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import type { RuleFactsFragment } from "@/graphql/generated/graphql";
import { dayBefore } from "@/i18n/neighbouring-days";
import { EvidenceTag } from "./evidence";

import { hasMoved, isValueName, type Line, unchangedSince, type ValueHistory, valueHistories } from "./value-history";

type Props = { rule: RuleFactsFragment; on: string };

/** What the values of a rule were, are and will be. Closed while there is only the one that the text says, left out when it has the source of the rule. */
export function RuleHistory({ rule, on }: Props) {
  const words = useTranslations("rules.history");
  const histories = valueHistories(rule.history, on);
  if (histories.length === 0 || unchangedSince(rule, histories)) return null;
  const moved = hasMoved(histories);
  return (
    <details className="rule-history" open={moved}>
      <summary>
        {words(moved ? "moved" : "unmoved")}
        <span className="fr-sr-only"> ({rule.id})</span>
      </summary>
      {histories.map((history) => (
        <OneValue key={history.name} history={history} showsName={histories.length > 1} />
      ))}
    </details>
  );
}

function OneValue({ history: { name, lines }, showsName }: { history: ValueHistory; showsName: boolean }) {
  const words = useTranslations("rules.names");
  return (
    <>
      {showsName && <p className="rule-history__name">{isValueName(name) ? words(name) : name}</p>}
      <ol>
        {lines.map((line) => (
          <HistoryLine key={`${line.text}${line.validFrom}${line.source}`} line={line} />
        ))}
      </ol>
    </>
  );
}

function HistoryLine({ line }: { line: Line }) {
  const words = useTranslations("rules.history");
  const standing = line.counts ? "counts" : line.inForce ? "other" : "unconfirmed";
  return (
    <li className={`rule-history__line rule-history__line--${standing}`}>
      <p className="rule-history__value">
        <span>
          <strong>{line.text}</strong> {useWhile(line)}
        </span>{" "}
        {line.counts && <span className="rule-history__now">{words("counts")}</span>}
        {standing === "unconfirmed" && <span className="rule-history__unconfirmed">{words("unconfirmed")}</span>}
      </p>
      <p className="rule-history__source">
        {standing !== "unconfirmed" && <EvidenceTag evidence={line.evidence} />} {line.source}
      </p>
    </li>
  );
}

/** "du 19 janvier 2013 au 31 décembre 2023", both days included. */
function useWhile({ validFrom, validTo }: Line): string {
  const words = useTranslations("rules.history");
  const write = useWrittenDate();
  const from = write(validFrom, "date");
  return validTo ? words("between", { from, until: write(dayBefore(validTo), "date") }) : words("since", { from });
}
