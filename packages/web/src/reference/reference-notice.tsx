import { useTranslations } from "next-intl";
import type { ReferenceAnswer } from "./reference.actions";

/** What became of a form. The live region is there from the start, so that screen readers hear it change. */
export function ReferenceNotice({ answer }: { answer: ReferenceAnswer }) {
  const words = useTranslations("reference.answer");
  const tone = { blank: "info", done: "success", refused: "warning", unavailable: "error" }[answer.kind];
  return (
    <div role="status">
      {answer.kind !== "blank" && (
        <div className={`fr-alert fr-alert--${tone} fr-alert--sm fr-mb-2w`}>
          <p>{answer.kind === "refused" ? answer.message : words(answer.kind)}</p>
        </div>
      )}
    </div>
  );
}
