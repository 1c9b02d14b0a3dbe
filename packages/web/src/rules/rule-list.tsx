import { useTranslations } from "next-intl";
import type { RuleFactsFragment } from "@/graphql/generated/graphql";
import { Contents } from "./contents";
import { RuleArticle } from "./rule-article";
import type { grouped } from "./rule-parts";

type Props = { parts: ReturnType<typeof grouped<RuleFactsFragment>>; on: string };

/** The rules part by part and subject by subject, beside their table of contents. */
export function RuleParts({ parts, on }: Props) {
  const words = useTranslations("rules");
  const hasContents = parts.flatMap(({ subjects }) => subjects).length > 1;
  return (
    <div className={hasContents ? "rules__body" : ""}>
      {hasContents && <Contents parts={parts} />}
      <div>
        {parts.map(({ part, subjects }) => (
          <section key={part} className="rules__part" aria-labelledby={part}>
            <h2 id={part} className="rules__part-title">
              {words(`part.${part}`)}
            </h2>
            {subjects.map(({ subject, rules }) => (
              <section key={subject} aria-labelledby={subject}>
                <h3 id={subject} className="rules__subject">
                  {words(`subject.${subject}`)}
                </h3>
                {rules.map((rule) => (
                  <RuleArticle key={rule.id} rule={rule} on={on} />
                ))}
                {hasContents && (
                  <p className="rules__to-contents">
                    <a href="#contents">{words("toContents")}</a>
                  </p>
                )}
              </section>
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
