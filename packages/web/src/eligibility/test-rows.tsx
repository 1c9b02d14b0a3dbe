import { useTranslations } from "next-intl";
import { licenceCategories } from "@/availability/licence-category";
import { ChoiceField, DateField, type FormState, NumberField, SelectField } from "./fields";
import { RowList } from "./row-list";
import { RowSelect } from "./row-select";
import { filledTests, TEST_ROWS, type TestRow } from "./rows";

type Props = { state: FormState };

/** Every test so far, one by one, and whether that is all; then the exams that were cancelled too late. */
export function Tests({ state }: Props) {
  const words = useTranslations("eligibility");
  return (
    <>
      <p className="fr-hint-text">{words("hints.tests")}</p>
      <RowList rows={TEST_ROWS} used={filledTests(state.answers)} addition={words("test.add")}>
        {(row) => <TestFields row={row} state={state} />}
      </RowList>
      <ChoiceField name="essais" hint={words("hints.essais")} state={state} />
      <ChoiceField name="annulations" hint={words("hints.annulations")} state={state} />
      <DateField name="annulation-date" state={state} />
    </>
  );
}

function TestFields({ row, state }: Props & { row: TestRow }) {
  return (
    <>
      <RowSelect name={`essai${row}-epreuve`} part="epreuve" state={state} />
      <RowSelect name={`essai${row}-issue`} part="issue" state={state} />
      <DateField name={`essai${row}-date`} state={state} />
      <RowSelect name={`essai${row}-boite`} part="boite" state={state} />
      <NumberField name={`essai${row}-points`} state={state} />
      <Category row={row} state={state} />
    </>
  );
}

function Category({ row, state }: Props & { row: TestRow }) {
  const words = useTranslations("eligibility");
  const name = `essai${row}-categorie` as const;
  return (
    <SelectField name={name} state={state} value={state.answers[name] ?? ""}>
      <option value="">{words("test.sameCategory")}</option>
      {licenceCategories.map((category) => (
        <option key={category} value={category}>
          {category}
        </option>
      ))}
    </SelectField>
  );
}
