import { useTranslations } from "next-intl";
import type { RuleFactsFragment } from "@/graphql/generated/graphql";
import type { grouped } from "./rule-parts";

/** The table of contents: every subject on the page, and how many rules it has. */
export function Contents({ parts }: { parts: ReturnType<typeof grouped<RuleFactsFragment>> }) {
  const words = useTranslations("rules");
  return (
    <nav className="rules-contents" aria-labelledby="contents">
      <h2 id="contents" className="rules-contents__title">
        {words("contents")}
      </h2>
      {parts.map(({ part, subjects }) => (
        <div key={part} className="rules-contents__part">
          <p id={`contents-${part}`}>{words(`part.${part}`)}</p>
          <ul aria-labelledby={`contents-${part}`}>
            {subjects.map(({ subject, rules }) => (
              <li key={subject}>
                <a href={`#${subject}`}>
                  {words(`subject.${subject}`)} <span className="rules-contents__count">{rules.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
