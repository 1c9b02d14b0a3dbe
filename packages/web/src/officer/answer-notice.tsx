import { useTranslations } from "next-intl";
import type { OfficerAnswer } from "./officer.actions";

/** What became of a form. The live region is there from the start, so that screen readers hear it change. */
export function AnswerNotice({ answer }: { answer: OfficerAnswer }) {
  const words = useTranslations("officer.answer");
  return (
    <div role="status">
      {answer.kind === "done" && (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w">
          <p>{words(answer.what, { count: answer.count })}</p>
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
