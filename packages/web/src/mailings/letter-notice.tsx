import { useTranslations } from "next-intl";
import type { LetterAnswer } from "./letter";

/** What became of the letter. The live region is there from the start, so that screen readers hear it change. */
export function LetterNotice({ answer }: { answer: LetterAnswer }) {
  const words = useTranslations("administration.mailings");
  return (
    <div role="status">
      {answer.kind === "sent" && (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w">
          <p>{words("sent", { count: answer.recipients })}</p>
        </div>
      )}
      {answer.kind === "refused" && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>{answer.message}</p>
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
