import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChoiceField, DateField, type FormState, NumberField, SelectField } from "./fields";
import { type FieldName, type Group, groups, heldCategories, LICENCE_ROWS, type LicenceRow } from "./questions";

type Props = { state: FormState; wanted: readonly FieldName[] };

/** Questions that matter to some. A group is open when it says something, or when the answer depends on it. */
export function MoreQuestions({ state, wanted }: Props) {
  const words = useTranslations("eligibility");
  const fold = (group: Group, children: ReactNode) => (
    <Fold title={words(`groups.${group}`)} isOpen={isOpen(group, state, wanted)}>
      {children}
    </Fold>
  );
  return (
    <div>
      <h3 className="eligibility-form__more">{words("form.more")}</h3>
      {fold("theory", <Theory state={state} />)}
      {fold("accompanied", <Accompanied state={state} />)}
      {fold("tests", <Tests state={state} />)}
      {fold("licences", <Licences state={state} />)}
      {fold("minor", <Minor state={state} />)}
      {fold("vocational", <Vocational state={state} />)}
      {fold("file", <File state={state} />)}
    </div>
  );
}

function isOpen(group: Group, { answers, problems }: FormState, wanted: readonly FieldName[]): boolean {
  const isAnnounced =
    (group === "theory" && answers.epreuve === "theorie") ||
    (group === "tests" && answers.pratique === "oui") ||
    (group === "licences" && answers.permis === "oui");
  return (
    isAnnounced ||
    groups[group].some(
      (name) => answers[name] !== undefined || wanted.includes(name) || problems.some(({ field }) => field === name),
    )
  );
}

function Fold({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details className="eligibility-fold" open={isOpen}>
      <summary className="eligibility-fold__title">{title}</summary>
      <div className="eligibility-fold__body">{children}</div>
    </details>
  );
}

type GroupProps = { state: FormState };

function Theory({ state }: GroupProps) {
  const words = useTranslations("eligibility.hints");
  return (
    <>
      <ChoiceField name="code-echec" hint={words("code-echec")} state={state} />
      <DateField name="code-echec-date" state={state} />
    </>
  );
}

function Accompanied({ state }: GroupProps) {
  const words = useTranslations("eligibility.hints");
  return (
    <>
      <ChoiceField name="formation" hint={words("formation")} state={state} />
      <DateField name="formation-date" state={state} />
      <ChoiceField name="rdv" hint={words("rdv")} state={state} />
      <DateField name="rdv-date" state={state} />
    </>
  );
}

function Vocational({ state }: GroupProps) {
  const words = useTranslations("eligibility.hints");
  return (
    <>
      <ChoiceField name="encadree" hint={words("encadree")} state={state} />
      <DateField name="encadree-date" state={state} />
      <ChoiceField name="validee" state={state} />
      <ChoiceField name="fimo" hint={words("fimo")} state={state} />
    </>
  );
}

function Tests({ state }: GroupProps) {
  const words = useTranslations("eligibility.hints");
  return (
    <>
      <p className="fr-hint-text">{words("tests")}</p>
      <DateField name="plateau-date" state={state} />
      <DateField name="essai-date" state={state} />
      <ChoiceField name="essai-epreuve" state={state} />
      <ChoiceField name="essai" state={state} />
      <NumberField name="essai-points" hint={words("essai-points")} state={state} />
      <ChoiceField name="annulations" hint={words("annulations")} state={state} />
      <DateField name="annulation-date" state={state} />
    </>
  );
}

function Licences({ state }: GroupProps) {
  const words = useTranslations("eligibility.hints");
  // As many rows as are filled in, and one more: sending the form brings the next one.
  const filled = LICENCE_ROWS.filter((row) => state.answers[`permis${row}`] || state.answers[`permis${row}-date`]);
  const rows = LICENCE_ROWS.filter((row) => row <= Math.max(0, ...filled) + 1);
  return (
    <>
      <p className="fr-hint-text">{words("licences")}</p>
      {rows.map((row) => (
        <Licence key={row} row={row} state={state} />
      ))}
    </>
  );
}

function Licence({ row, state }: GroupProps & { row: LicenceRow }) {
  const words = useTranslations("eligibility");
  return (
    <div className="eligibility-form__row">
      <SelectField name={`permis${row}`} state={state} value={state.answers[`permis${row}`] ?? ""}>
        <option value="">{words("noAnswer")}</option>
        {heldCategories.map((category) => (
          <option key={category} value={category}>
            {category}
          </option>
        ))}
      </SelectField>
      <DateField name={`permis${row}-date`} state={state} />
    </div>
  );
}

function Minor({ state }: GroupProps) {
  return (
    <>
      <ChoiceField name="autorisation" state={state} />
      <ChoiceField name="emancipe" state={state} />
    </>
  );
}

function File({ state }: GroupProps) {
  const words = useTranslations("eligibility.hints");
  return (
    <>
      <ChoiceField name="avis" hint={words("avis")} state={state} />
      <div className="eligibility-form__row">
        <DateField name="avis-date" state={state} />
        <DateField name="avis-fin" state={state} />
      </div>
      <DateField name="dossier-date" state={state} />
      <ChoiceField name="boite" state={state} />
    </>
  );
}
