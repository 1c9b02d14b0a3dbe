import { useTranslations } from "next-intl";
import { CategoryOptions } from "@/availability/category-options";
import type { EligibilityFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { AskForm } from "./ask-form";
import { fieldOfFact } from "./field-of";
import { ChoiceField, DateField, type FormState, SelectField } from "./fields";
import { MoreQuestions } from "./more-questions";
import { PhaseOptions } from "./phase-options";
import { choices, DEFAULT_CATEGORY, type FieldName } from "./questions";

type Props = FormState & { eligibility: EligibilityFactsFragment | null; isSignedIn: boolean };

/** The questions to anybody: those that matter to most at once, the others folded until one of them is needed. */
export function QuestionForm({ answers, problems, eligibility, isSignedIn }: Props) {
  const words = useTranslations("eligibility");
  const state: FormState = { answers, problems };
  const missing = eligibility?.verdict.__typename === "Refused" ? eligibility.verdict.missingFacts : [];
  const wanted: readonly FieldName[] = missing.map((fact) => fieldOfFact(fact, answers));
  return (
    <section className="eligibility-form" aria-labelledby="questions">
      <h2 className="fr-h4" id="questions">
        {words(eligibility ? "form.change" : "form.title")}
      </h2>
      <p className="fr-text--sm">{words("form.optional")}</p>
      <AskForm
        className="eligibility-form__body"
        labels={{ submit: words("form.submit"), pending: words("form.pending") }}
      >
        {isSignedIn && <input type="hidden" name="pour" value="autre" />}
        <ExamAndCandidate state={state} />
        <ChoiceField name="code" hint={words("hints.code")} state={state} />
        <DateField name="code-date" state={state} />
        <ChoiceField name="pratique" hint={words("hints.pratique")} state={state} />
        <ChoiceField name="permis" hint={words("hints.permis")} state={state} />
        <ChoiceField name="sante" hint={words("hints.sante")} state={state} />
        <MoreQuestions state={state} wanted={wanted} />
      </AskForm>
      {isSignedIn && (
        <p className="fr-mt-3w fr-mb-0">
          <Link className="fr-link" href={paths.eligibility()} prefetch={false}>
            {words("form.own")}
          </Link>
        </p>
      )}
    </section>
  );
}

/** What the answer depends on for everybody, side by side where there is room. */
function ExamAndCandidate({ state }: { state: FormState }) {
  const words = useTranslations("eligibility");
  return (
    <div className="eligibility-form__row">
      <SelectField name="categorie" state={state} value={state.answers.categorie ?? DEFAULT_CATEGORY}>
        <CategoryOptions />
      </SelectField>
      <SelectField name="epreuve" state={state} value={state.answers.epreuve ?? "circulation"}>
        <PhaseOptions />
      </SelectField>
      <DateField name="date" hint={words("hints.date")} state={state} />
      <DateField name="naissance" state={state} />
      <SelectField name="filiere" state={state} value={state.answers.filiere ?? ""}>
        <PathOptions />
      </SelectField>
    </div>
  );
}

function PathOptions() {
  const words = useTranslations("eligibility");
  return (
    <>
      <option value="">{words("noAnswer")}</option>
      {choices.filiere.map((path) => (
        <option key={path} value={path}>
          {words(`choices.filiere.${path}`)}
        </option>
      ))}
    </>
  );
}
