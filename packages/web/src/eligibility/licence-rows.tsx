import { useTranslations } from "next-intl";
import { DateField, type FormState, LettersField, SelectField } from "./fields";
import { RowList } from "./row-list";
import { RowSelect } from "./row-select";
import { filledLicences, heldCategories, LICENCE_MARKS, LICENCE_ROWS, type LicenceRow } from "./rows";

type Props = { state: FormState };

/** Every licence held. What few licences bear is folded within its row. */
export function LicenceRows({ state }: Props) {
  const words = useTranslations("eligibility");
  return (
    <>
      <p className="fr-hint-text">{words("hints.licences")}</p>
      <RowList rows={LICENCE_ROWS} used={filledLicences(state.answers)} addition={words("licence.add")}>
        {(row) => <LicenceFields row={row} state={state} />}
      </RowList>
    </>
  );
}

function LicenceFields({ row, state }: Props & { row: LicenceRow }) {
  const words = useTranslations("eligibility");
  return (
    <>
      <SelectField name={`permis${row}`} state={state} value={state.answers[`permis${row}`] ?? ""}>
        <option value="">{words("noAnswer")}</option>
        {heldCategories.map((category) => (
          <option key={category} value={category}>
            {category}
          </option>
        ))}
      </SelectField>
      <DateField name={`permis${row}-date`} state={state} />
      <Marks row={row} state={state} />
    </>
  );
}

function Marks({ row, state }: Props & { row: LicenceRow }) {
  const words = useTranslations("eligibility");
  const { answers, problems } = state;
  const fields = LICENCE_MARKS.map((mark) => `permis${row}-${mark}` as const);
  const isOpen = fields.some((name) => answers[name] || problems.some(({ field }) => field === name));
  return (
    <details className="eligibility-form__marks" open={isOpen}>
      <summary className="eligibility-fold__title">{words("licence.marks", { row: `${row}` })}</summary>
      <div className="eligibility-form__row">
        <RowSelect name={`permis${row}-automatique`} part="automatique" state={state} />
        <RowSelect name={`permis${row}-formation`} part="formation" state={state} />
        <LettersField name={`permis${row}-pays`} hint={words("hints.pays")} state={state} />
        <LettersField name={`permis${row}-echange`} hint={words("hints.echange")} state={state} />
      </div>
    </details>
  );
}
