import { useTranslations } from "next-intl";
import { type FormState, SelectField } from "./fields";
import { type LicenceField, type RowChoice, rowChoices, type TestField } from "./rows";

type Props = { name: TestField | LicenceField; part: RowChoice; state: FormState };

/** A question of a row with a few answers; none is always possible. */
export function RowSelect({ name, part, state }: Props) {
  const words = useTranslations("eligibility");
  return (
    <SelectField name={name} state={state} value={state.answers[name] ?? ""}>
      <option value="">{words("noAnswer")}</option>
      {rowChoices[part].map((option) => (
        <option key={option} value={option}>
          {/* The compiler cannot pair a question with its own answers: questions.spec.ts does. */}
          {words(`rowChoices.${part}.${option}` as "rowChoices.issue.echec")}
        </option>
      ))}
    </SelectField>
  );
}
