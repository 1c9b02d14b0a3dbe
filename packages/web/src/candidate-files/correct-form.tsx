"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { correctFile } from "./file.actions";
import { BLANK } from "./file-answer";
import { FileNotice } from "./file-notice";
import type { FoundFile } from "./file-page";
import { FileSection } from "./file-section";
import { ReasonField } from "./reason-field";

const PATHS = ["TRADITIONAL", "AAC", "SUPERVISED", "VOCATIONAL"] as const;
const OUTCOMES = ["FAILED", "PASSED", "ABSENT_NOT_EXCUSED", "ABSENT_EXCUSED", "NOT_EXAMINED"] as const;
const PHASES = ["ON_ROAD", "OFF_ROAD"] as const;

/** Completes or corrects a file: what is left as it is stays, and each change goes into the log with its reason. */
export function CorrectForm({ file }: { file: FoundFile }) {
  const words = useTranslations("candidateFiles.correct");
  const [answer, action] = useActionState(correctFile, BLANK);
  const { facts } = file;
  return (
    <FileSection id="corriger" title={words("title")}>
      <p>{words("intro")}</p>
      <form action={action}>
        <FileNotice answer={answer} />
        <input type="hidden" name="candidat" value={file.id} />
        <div className="file-grid">
          <DateField name="code" value={facts.theoryPassedOn} />
          <DateField name="inscription" value={facts.registeredOn} />
          <DateField name="avis" value={facts.medicalOpinionOn} />
          <DateField name="apte-jusqu-au" value={facts.fitUntil} />
          <Choice
            name="filiere"
            value={facts.trainingPath}
            options={PATHS.map((path) => [path, words(`paths.${path}`)])}
          />
          <YesOrNo name="sante" value={facts.medicalDeclaration} />
          <YesOrNo name="historique" value={facts.historyComplete} />
          <YesOrNo name="permis" value={facts.licencesComplete} />
        </div>
        <AddedResult categories={file.categories} />
        <Removable file={file} />
        <ReasonField id="motif-correction" name="motif" />
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
      </form>
    </FileSection>
  );
}

type DateName = "code" | "inscription" | "avis" | "apte-jusqu-au";

function DateField({ name, value }: { name: DateName; value: string | null }) {
  const words = useTranslations("candidateFiles.correct.fields");
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={`champ-${name}`}>
        {words(name)}
      </label>
      <input type="hidden" name={`${name}-avant`} value={value ?? ""} />
      <input className="fr-input" id={`champ-${name}`} name={name} type="date" defaultValue={value ?? ""} key={value} />
    </div>
  );
}

type ChoiceName = "filiere" | "sante" | "historique" | "permis";
type ChoiceProps = { name: ChoiceName; value: string | null; options: readonly (readonly [string, string])[] };

function Choice({ name, value, options }: ChoiceProps) {
  const words = useTranslations("candidateFiles.correct");
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={`champ-${name}`}>
        {words(`fields.${name}`)}
      </label>
      <input type="hidden" name={`${name}-avant`} value={value ?? ""} />
      <select className="fr-select" id={`champ-${name}`} name={name} defaultValue={value ?? ""} key={value}>
        {value === null && <option value="">{words("unknown")}</option>}
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function YesOrNo({ name, value }: { name: Exclude<ChoiceName, "filiere">; value: boolean | null }) {
  const words = useTranslations("candidateFiles.correct");
  const written = value === null ? null : value ? "oui" : "non";
  return <Choice name={name} value={written} options={(["oui", "non"] as const).map((one) => [one, words(one)])} />;
}

/** One test that the file lacks; sent again, another one can be added. */
function AddedResult({ categories }: { categories: FoundFile["categories"] }) {
  const words = useTranslations("candidateFiles.correct");
  const history = useTranslations("candidateFiles.history");
  return (
    <fieldset className="fr-fieldset" aria-labelledby="epreuve">
      <legend className="fr-fieldset__legend" id="epreuve">
        {words("addTest")}
      </legend>
      <div className="fr-fieldset__element file-grid">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="epreuve-date">
            {history("on")}
          </label>
          <input className="fr-input" id="epreuve-date" name="epreuve-date" type="date" />
        </div>
        <TestSelect
          name="epreuve-phase"
          label={history("test")}
          options={PHASES.map((one) => [one, history(`phases.${one}`)])}
        />
        <TestSelect name="epreuve-categorie" label={words("category")} options={categories.map((one) => [one, one])} />
        <TestSelect
          name="epreuve-issue"
          label={history("outcome")}
          options={OUTCOMES.map((one) => [one, history(`outcomes.${one}`)])}
        />
      </div>
    </fieldset>
  );
}

function TestSelect({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={name}>
        {label}
      </label>
      <select className="fr-select" id={name} name={name}>
        {options.map(([option, shown]) => (
          <option key={option} value={option}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Tests that an officer has entered can be taken out again. */
function Removable({ file }: { file: FoundFile }) {
  const words = useTranslations("candidateFiles.correct");
  const history = useTranslations("candidateFiles.history");
  const entered = file.results.filter(({ removable }) => removable);
  if (entered.length === 0) return null;
  return (
    <fieldset className="fr-fieldset" aria-labelledby="retirer">
      <legend className="fr-fieldset__legend" id="retirer">
        {words("remove")}
      </legend>
      {entered.map(({ id, on, category, outcome }) => (
        <div className="fr-fieldset__element" key={id}>
          <div className="fr-checkbox-group">
            <input type="checkbox" id={`retirer-${id}`} name="retirer" value={id} />
            <label className="fr-label" htmlFor={`retirer-${id}`}>
              {on} {category} {history(`outcomes.${outcome}`)}
            </label>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
