import { useTranslations } from "next-intl";
import type { getTranslations } from "next-intl/server";
import { AnswerTitle } from "./answer-title";
import { FieldLink } from "./field-link";
import { labelOf } from "./label-of";
import type { Problem } from "./load-eligibility";
import type { FieldName } from "./questions";

/** A problem in words, at its question where it has one. */
export type ToldProblem = { readonly field: FieldName | null; readonly message: string };

type Words = Awaited<ReturnType<typeof getTranslations<"eligibility">>>;

export const toldProblems = (problems: readonly Problem[], words: Words): ToldProblem[] =>
  problems.map(({ field, why }) => ({
    field,
    message: typeof why === "object" ? why.message : words(`problems.${why}`),
  }));

/** All that keeps the API from answering, each one click away from its question. */
export function ErrorSummary({ problems }: { problems: readonly ToldProblem[] }) {
  const words = useTranslations("eligibility");
  return (
    <div className="fr-alert fr-alert--error fr-mb-4w" id="reponse">
      <AnswerTitle className="fr-alert__title">{words("problems.title", { count: problems.length })}</AnswerTitle>
      <ul className="fr-mb-0">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <>
                <FieldLink field={field}>{labelOf(field, words)}</FieldLink>
                {words("problems.colon")} {message}
              </>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
