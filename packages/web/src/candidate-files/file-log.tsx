import { useTranslations } from "next-intl";
import { DecisionDetail } from "@/account/decision-detail";
import { useWrittenInstant } from "@/account/written-instant";
import { Link } from "@/i18n/navigation";
import type { Messages } from "@/messages";
import { fr } from "@/messages/fr";
import { paths } from "@/paths";
import type { FoundFile } from "./file-page";
import { FileSection } from "./file-section";

type Named = keyof Messages["candidateFiles"]["messages"]["kinds"];
const NAMED: ReadonlySet<string> = new Set(Object.keys(fr.candidateFiles.messages.kinds));
/** A kind of message that this page has words for: a newer one is a message all the same. */
const isNamed = (kind: string): kind is Named => NAMED.has(kind);

/** What was written to the candidate: that it was, and what became of it. */
export function FileMessages({ file }: { file: FoundFile }) {
  const words = useTranslations("candidateFiles.messages");
  const written = useWrittenInstant();
  const { edges, pageInfo } = file.messages;
  return (
    <FileSection id="messages" title={words("title")}>
      {edges.length === 0 && <p>{words("none")}</p>}
      <ul>
        {edges.map(({ node: { id, kind, state, at } }) => (
          <li key={id}>
            {isNamed(kind) ? words(`kinds.${kind}`) : words("other")} {words(`states.${state}`, written(at))}
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <Link className="fr-link" href={`${paths.candidate(file.id, { messages: pageInfo.endCursor })}#messages`}>
          {words("older")}
        </Link>
      )}
    </FileSection>
  );
}

/** Every decision on the file. */
export function FileDecisions({ file }: { file: FoundFile }) {
  const words = useTranslations("candidateFiles.decisions");
  const written = useWrittenInstant();
  const { edges, pageInfo } = file.decisions;
  return (
    <FileSection id="decisions" title={words("title")}>
      {edges.length === 0 && <p>{words("none")}</p>}
      <ul className="file-list">
        {edges.map(({ node: { id, at, actor, message, rule, source, ...detail } }) => (
          <li key={id} className="file-card">
            <p>{message}</p>
            <DecisionDetail decision={detail} />
            <p className="fr-hint-text">
              {words("when", written(at))}, {words(`by.${actor}`)}
              {rule && ` - ${[words("rule", { rule }), source].filter(Boolean).join(" - ")}`}
            </p>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <Link className="fr-link" href={`${paths.candidate(file.id, { decisions: pageInfo.endCursor })}#decisions`}>
          {words("older")}
        </Link>
      )}
    </FileSection>
  );
}
