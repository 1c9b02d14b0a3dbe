import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ToldProblem } from "./error-summary";
import { labelOf } from "./label-of";
import { type Answers, type Choice, choices, type FieldName } from "./questions";
import type { LicenceField, TestRow } from "./rows";

/** What the form already knows: the answers of the address, and what is wrong with them. */
export type FormState = { readonly answers: Answers; readonly problems: readonly ToldProblem[] };

type Props<Name extends FieldName> = { name: Name; state: FormState; hint?: string | undefined };

export function DateField({
  name,
  hint,
  state,
}: Props<Extract<FieldName, "date" | "naissance" | `${string}-date` | "avis-fin">>) {
  return <TextInput name={name} type="date" hint={hint} state={state} />;
}

export function NumberField({ name, hint, state }: Props<`essai${TestRow}-points`>) {
  return <TextInput name={name} type="text" inputMode="decimal" hint={hint} state={state} />;
}

export function LettersField({ name, hint, state }: Props<LicenceField>) {
  return <TextInput name={name} type="text" hint={hint} state={state} />;
}

type InputProps = Props<FieldName> & { type: "date" | "text"; inputMode?: "decimal" };

function TextInput({ name, type, inputMode, hint, state }: InputProps) {
  const words = useTranslations("eligibility");
  const { isWrong, messages } = wrongs(name, state);
  return (
    <div className={`fr-input-group${isWrong ? " fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor={name}>
        {labelOf(name, words)}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <input
        className={`fr-input${isWrong ? " fr-input--error" : ""}`}
        type={type}
        inputMode={inputMode}
        id={name}
        name={name}
        defaultValue={state.answers[name] ?? ""}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${name}-messages` : undefined}
      />
      {messages}
    </div>
  );
}

export function SelectField({
  name,
  hint,
  state,
  value,
  children,
}: Props<FieldName> & { value: string; children: ReactNode }) {
  const words = useTranslations("eligibility");
  const { isWrong, messages } = wrongs(name, state);
  return (
    <div className={`fr-select-group${isWrong ? " fr-select-group--error" : ""}`}>
      <label className="fr-label" htmlFor={name}>
        {labelOf(name, words)}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <select
        className={`fr-select${isWrong ? " fr-select--error" : ""}`}
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${name}-messages` : undefined}
      >
        {children}
      </select>
      {messages}
    </div>
  );
}

/** A question with a few answers. The last of them is to give none: that is where everybody starts. */
export function ChoiceField({ name, hint, state }: Props<Choice>) {
  const words = useTranslations("eligibility");
  const { isWrong, messages } = wrongs(name, state);
  const answer = state.answers[name] ?? "";
  return (
    <fieldset
      className={`fr-fieldset${isWrong ? " fr-fieldset--error" : ""}`}
      aria-labelledby={`${name}-legend${isWrong ? ` ${name}-messages` : ""}`}
    >
      <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id={`${name}-legend`}>
        {labelOf(name, words)}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </legend>
      {[...choices[name], ""].map((option, index) => (
        <div key={option} className="fr-fieldset__element fr-fieldset__element--inline">
          <div className="fr-radio-group fr-radio-group--sm">
            <input
              type="radio"
              // The first answer carries the name of the question, for the links that lead to it.
              id={index === 0 ? name : `${name}-${option || "rien"}`}
              name={name}
              value={option}
              defaultChecked={option === answer}
            />
            <label className="fr-label" htmlFor={index === 0 ? name : `${name}-${option || "rien"}`}>
              {/* The compiler cannot pair a question with its own answers: questions.spec.ts does. */}
              {option ? words(`choices.${name}.${option}` as "choices.code.oui") : words("noAnswer")}
            </label>
          </div>
        </div>
      ))}
      {messages}
    </fieldset>
  );
}

function wrongs(name: FieldName, { problems }: FormState): { isWrong: boolean; messages: ReactNode } {
  const own = problems.filter(({ field }) => field === name);
  const messages = own.length > 0 && (
    <div className="fr-messages-group" id={`${name}-messages`}>
      {own.map(({ message }) => (
        <p key={message} className="fr-message fr-message--error">
          {message}
        </p>
      ))}
    </div>
  );
  return { isWrong: own.length > 0, messages };
}
