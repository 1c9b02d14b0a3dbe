import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DepartmentName } from "@/places/departments";
import type { EntryField } from "./entry-fields";

type TextName = Exclude<EntryField, "departmentCode">;
type Props = { value: string; problem: string | undefined };

/** What browsers know of each field: how to fill it in, and which keyboard to show. */
const KINDS = {
  neph: { inputMode: "numeric", autoComplete: "off" },
  birthName: { autoComplete: "off" },
  usageName: { autoComplete: "family-name" },
  firstName: { autoComplete: "given-name" },
  birthDate: { type: "date", autoComplete: "bday" },
  email: { type: "email", autoComplete: "email", spellCheck: false },
  mobile: { type: "tel", autoComplete: "tel" },
} as const satisfies Record<TextName, object>;

function Group({ field, problem, children }: { field: EntryField; problem: string | undefined; children: ReactNode }) {
  const words = useTranslations("entry.form.fields");
  const group = field === "departmentCode" ? "fr-select-group" : "fr-input-group";
  return (
    <div className={problem ? `${group} ${group}--error` : group}>
      <label className="fr-label" htmlFor={field}>
        {words(`${field}.label`)}
        <span className="fr-hint-text">{words(`${field}.hint`)}</span>
      </label>
      {children}
      <div className="fr-messages-group" id={`${field}-messages`} aria-live="polite">
        {problem && <p className="fr-message fr-message--error">{problem}</p>}
      </div>
    </div>
  );
}

export function TextField({ field, value, problem }: { field: TextName } & Props) {
  return (
    <Group field={field} problem={problem}>
      <input
        className={problem ? "fr-input fr-input--error" : "fr-input"}
        id={field}
        name={field}
        defaultValue={value}
        required={field !== "usageName"}
        aria-invalid={problem !== undefined}
        aria-describedby={`${field}-messages`}
        {...KINDS[field]}
      />
    </Group>
  );
}

export function DepartmentField({ departments, value, problem }: { departments: readonly DepartmentName[] } & Props) {
  const words = useTranslations("entry.form.fields.departmentCode");
  return (
    <Group field="departmentCode" problem={problem}>
      <select
        // A select keeps what it was given first: after an answer it is made anew with what was chosen.
        key={value}
        className={problem ? "fr-select fr-select--error" : "fr-select"}
        id="departmentCode"
        name="departmentCode"
        defaultValue={value}
        required
        aria-invalid={problem !== undefined}
        aria-describedby="departmentCode-messages"
      >
        <option value="" disabled>
          {words("choose")}
        </option>
        {departments.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} - {name}
          </option>
        ))}
      </select>
    </Group>
  );
}
