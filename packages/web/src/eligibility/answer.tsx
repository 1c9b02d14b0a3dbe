import { useLocale, useTranslations } from "next-intl";
import type { EligibilityFactsFragment } from "@/graphql/generated/graphql";
import type { DepartmentName } from "@/places/departments";
import { AnswerTitle } from "./answer-title";
import { FieldLink } from "./field-link";
import { fieldOfFact } from "./field-of";
import type { OwnFile } from "./load-eligibility";
import { PlacesFrom } from "./places-from";
import type { Answers } from "./questions";
import { Reasons } from "./reasons";
import { ToBring } from "./to-bring";
import { toneOf } from "./tone";
import { useHeadline } from "./use-headline";
import { writtenDate } from "./written-date";

type Props = {
  eligibility: EligibilityFactsFragment;
  answers: Answers;
  file: OwnFile | null;
  departments: readonly DepartmentName[];
};

/** The answer in one line, what to do next, and why. */
export function Answer({ eligibility, answers, file, departments }: Props) {
  const { verdict, category, phase, on, earliestDate } = eligibility;
  const words = useTranslations("eligibility");
  const locale = useLocale();
  const { title, detail } = useHeadline(eligibility);
  return (
    <div className="eligibility-answer">
      <section className={`verdict verdict--${toneOf(verdict)}`} id="reponse" aria-labelledby="verdict-exam">
        <p className="verdict__exam" id="verdict-exam">
          {words("answer.exam", {
            category,
            phase: words(`phases.${phase}`),
            date: writtenDate(on, locale, "withWeekday"),
          })}
        </p>
        <AnswerTitle className="verdict__title">{title}</AnswerTitle>
        {detail && <p className="verdict__detail">{detail}</p>}
        <Missing eligibility={eligibility} answers={answers} isOwn={file !== null} />
        {earliestDate && phase !== "THEORY" && (
          <PlacesFrom date={earliestDate} category={category} file={file} departments={departments} />
        )}
        <p className="verdict__change">
          <FieldLink field="categorie">{words(file ? "form.otherExam" : "form.change")}</FieldLink>
        </p>
      </section>
      <Reasons eligibility={eligibility} />
      <ToBring documents={eligibility.documents} on={on} />
    </div>
  );
}

type MissingProps = Pick<Props, "eligibility" | "answers"> & { isOwn: boolean };

/** What has to be known first; in a file of one's own there is nothing to fill in here. */
function Missing({ eligibility: { verdict }, answers, isOwn }: MissingProps) {
  const words = useTranslations("eligibility");
  if (verdict.__typename !== "Refused" || verdict.missingFacts.length === 0) return null;
  const isAwaited = verdict.missingFacts.includes("AWAITED_RESULT");
  if (isAwaited && verdict.missingFacts.length === 1)
    return <p className="verdict__detail">{words("answer.missingAwaited")}</p>;
  return (
    <>
      <p className="verdict__detail">{words(isOwn ? "answer.missingOwn" : "answer.missing")}</p>
      <ul className="verdict__missing">
        {verdict.missingFacts.map((fact) => (
          <li key={fact}>
            {isOwn ? (
              words(`facts.${fact}`)
            ) : (
              <FieldLink field={fieldOfFact(fact, answers)}>
                <span className="fr-sr-only">{words("answer.reply")} </span>
                {words(`facts.${fact}`)}
              </FieldLink>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
