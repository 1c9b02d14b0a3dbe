import { useTranslations } from "next-intl";
import type { Evidence } from "@/graphql/generated/graphql";

const EVIDENCES = ["DOCUMENT", "EXTERNAL", "INTERPRETATION", "UNVERIFIED"] as const satisfies readonly Evidence[];

/** What a rule or a value rests on, in two words. */
export function EvidenceTag({ evidence }: { evidence: Evidence }) {
  const words = useTranslations("rules.evidence");
  return <span className={`evidence evidence--${evidence.toLowerCase()}`}>{words(`${evidence}.label`)}</span>;
}

/** What those two words mean. */
export function EvidenceKey() {
  const words = useTranslations("rules.evidence");
  return (
    <details className="evidence-key">
      <summary>{words("title")}</summary>
      <dl>
        {EVIDENCES.map((evidence) => (
          <div key={evidence}>
            <dt>
              <EvidenceTag evidence={evidence} />
            </dt>
            <dd>{words(`${evidence}.explanation`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
