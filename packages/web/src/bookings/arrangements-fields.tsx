"use client";

import { useTranslations } from "next-intl";
import type { ConfirmHoldMutation } from "@/graphql/generated/graphql";

type Refused = Extract<ConfirmHoldMutation["confirmHold"], { __typename: "ArrangementsRefused" }>;
export type Problem = Refused["problems"][number];
type Entered = Readonly<Record<string, string>>;

/** Each field of the form and the field of the contract that it answers. */
const TEXTS = [
  ["companionName", "COMPANION_NAME", "text"],
  ["companionLicenceSince", "COMPANION_LICENCE_SINCE", "date"],
  ["vehicleRegistration", "VEHICLE_REGISTRATION", "text"],
] as const;
const BOXES = [
  ["companionAmateur", "COMPANION_PROFESSIONAL"],
  ["companionFree", "COMPANION_FREE_OF_CHARGE"],
  ["vehicleDualControls", "VEHICLE_DUAL_CONTROLS"],
  ["vehicleInsured", "VEHICLE_INSURED"],
] as const;

type Answer = { readonly __typename: string } | Refused;

/** A declaration that is refused is mended in the form, which stays. */
export const isToMend = (answer: Answer | null): answer is Refused => answer?.__typename === "ArrangementsRefused";
export const problemsIn = (answer: Answer | null): readonly Problem[] => (isToMend(answer) ? answer.problems : []);

type Props = { problems: readonly Problem[]; entered: Entered };

/** Who sits beside a free candidate, and in which vehicle; what the API refuses is told beside its field. */
export function ArrangementsFields({ problems, entered }: Props) {
  const words = useTranslations("bookings.arrangements");
  const told = (field: Problem["field"]) => problems.find((problem) => problem.field === field)?.message;
  return (
    <fieldset className="fr-fieldset booking-arrangements">
      <legend className="fr-fieldset__legend">{words("title")}</legend>
      <p className="fr-hint-text">{words("hint")}</p>
      {TEXTS.map(([name, field, type]) => (
        <TextField key={name} name={name} type={type} label={words(name)} value={entered[name]} problem={told(field)} />
      ))}
      {BOXES.map(([name, field]) => (
        <Box key={name} name={name} label={words(name)} ticked={entered[name] === "on"} problem={told(field)} />
      ))}
    </fieldset>
  );
}

type FieldProps = { name: string; label: string; problem: string | undefined };

function TextField({ name, type, label, value, problem }: FieldProps & { type: string; value: string | undefined }) {
  const id = `arrangements-${name}`;
  return (
    <div className={`fr-input-group${problem ? " fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="fr-input"
        id={id}
        name={name}
        type={type}
        required
        maxLength={100}
        defaultValue={value}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-told`}
      />
      <div id={`${id}-told`} aria-live="polite">
        {problem && <p className="fr-error-text">{problem}</p>}
      </div>
    </div>
  );
}

function Box({ name, label, ticked, problem }: FieldProps & { ticked: boolean }) {
  const id = `arrangements-${name}`;
  return (
    <div className={`fr-checkbox-group${problem ? " fr-checkbox-group--error" : ""}`}>
      <input
        id={id}
        name={name}
        type="checkbox"
        required
        defaultChecked={ticked}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-told`}
      />
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <div id={`${id}-told`} aria-live="polite">
        {problem && <p className="fr-error-text">{problem}</p>}
      </div>
    </div>
  );
}
