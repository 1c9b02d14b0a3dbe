"use client";

import { useTranslations } from "next-intl";
import type { ListAnswer } from "./exam-day.actions";

/** The live region is there from the start, so that screen readers hear it change. */
export function StepNotice({ answer }: { answer: ListAnswer }) {
  const words = useTranslations("examDay.step");
  return (
    <div role="status">
      {answer.kind === "refused" && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            {answer.message}{" "}
            {answer.rule && <span className="fr-hint-text">{words("rule", { rule: answer.rule })}</span>}
          </p>
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
