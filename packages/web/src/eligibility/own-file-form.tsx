import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { AskForm } from "./ask-form";
import { DateField, type FormState, SelectField } from "./fields";
import { type OwnFile, ownCategory } from "./load-eligibility";
import { PhaseOptions } from "./phase-options";

/** Which exam the signed-in candidate asks about; all the rest is in their file. */
export function OwnFileForm({ file, answers, problems }: FormState & { file: OwnFile }) {
  const words = useTranslations("eligibility");
  const state: FormState = { answers, problems };
  const asked = ownCategory(file, answers);
  return (
    <section className="eligibility-form" aria-labelledby="questions">
      <h2 className="fr-h4" id="questions">
        {words("form.otherExam")}
      </h2>
      <AskForm
        className="eligibility-form__body"
        labels={{ submit: words("form.submit"), pending: words("form.pending") }}
      >
        <SelectField name="categorie" state={state} value={asked}>
          {[...new Set([...file.categories, asked])].map((category) => (
            <option key={category} value={category}>
              {category}
            </option>
          ))}
        </SelectField>
        <SelectField name="epreuve" state={state} value={answers.epreuve ?? "circulation"}>
          <PhaseOptions />
        </SelectField>
        <DateField name="date" hint={words("hints.date")} state={state} />
      </AskForm>
      <p className="fr-mt-3w fr-mb-0">
        <Link className="fr-link" href={paths.eligibility({ pour: "autre" })} prefetch={false}>
          {words("form.somebodyElse")}
        </Link>
      </p>
    </section>
  );
}
