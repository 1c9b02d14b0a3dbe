import { useTranslations } from "next-intl";
import type { OfficerChange } from "./officer.answer";

/** What became of a form. The live region is there from the start, so that screen readers hear it change. */
export function ChangeNotice({ answer }: { answer: OfficerChange }) {
  const words = useTranslations("administration.answer");
  const tone = { blank: "info", done: "success", refused: "warning", unavailable: "error" }[answer.kind];
  return (
    <div role="status">
      {answer.kind !== "blank" && (
        <div className={`fr-alert fr-alert--${tone} fr-alert--sm fr-mb-2w`}>
          <p>
            {answer.kind === "refused" && answer.message}
            {answer.kind === "unavailable" && words("unavailable")}
            {answer.kind === "done" && words(answer.what, { email: answer.email })}
          </p>
        </div>
      )}
    </div>
  );
}
