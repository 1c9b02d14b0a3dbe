import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChoiceField, DateField, type FormState } from "./fields";
import { Fold } from "./fold";
import { LicenceRows } from "./licence-rows";
import { type FieldName, type Group, groups } from "./questions";
import { Tests } from "./test-rows";

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
      {fold("licences", <LicenceRows state={state} />)}
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
