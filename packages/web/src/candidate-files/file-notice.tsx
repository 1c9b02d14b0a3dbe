import { useTranslations } from "next-intl";
import type { FileAnswer } from "./file-answer";

/** What became of a form. The live region is there from the start, so that screen readers hear it change. */
export function FileNotice({ answer }: { answer: FileAnswer }) {
  const words = useTranslations("candidateFiles.answer");
  return (
    <div role="status">
      {answer.kind === "done" && (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w">
          <p>{words(answer.what)}</p>
        </div>
      )}
      {answer.kind === "refused" && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>{answer.rule ? words("wouldBeRefused", { rule: answer.rule }) : answer.message}</p>
          {answer.rule && <p>{answer.message}</p>}
        </div>
      )}
      {answer.kind === "invalid" && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <ul>
            {answer.messages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {answer.kind === "unavailable" && (
        <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w">
          <p>{words("unavailable")}</p>
        </div>
      )}
    </div>
  );
}
