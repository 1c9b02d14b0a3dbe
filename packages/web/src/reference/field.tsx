import { FieldMessage } from "@/account/field-message";
import type { ReferenceAnswer } from "./reference.actions";

type Props = {
  answer: ReferenceAnswer;
  /** As the API names the field. */
  name: string;
  label: string;
  value: string;
  kind?: "text" | "date" | "lines";
  /** Under which field the API tells of this one, where it is another name. */
  toldAs?: string;
};

/** A field with what is wrong with it, if anything; what was typed stays. */
export function Field({ answer, name, label, value, kind = "text", toldAs = name }: Props) {
  const message = (answer.kind === "refused" && answer.problems.find(({ field }) => field === toldAs)?.message) || null;
  const shown = "typed" in answer ? (answer.typed[name] ?? value) : value;
  const common = {
    ...{ className: "fr-input", id: name, name, defaultValue: shown },
    ...{ "aria-invalid": message !== null, "aria-describedby": `${name}-message` },
  };
  return (
    <div className={message ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
      <label className="fr-label" htmlFor={name}>
        {label}
      </label>
      {kind === "lines" ? <textarea rows={4} {...common} /> : <input type={kind} {...common} />}
      <FieldMessage id={`${name}-message`} message={message} />
    </div>
  );
}
