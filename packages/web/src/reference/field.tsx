import { FieldMessage } from "@/account/field-message";

/** What came of the form: what is wrong, by field, and what was typed. */
type Answered = {
  kind: string;
  problems?: readonly { field: string; message: string }[];
  typed?: Readonly<Record<string, string>>;
};

type Props = {
  answer: Answered;
  /** As the API names the field. */
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** Where a page has several forms with a field of this name. */
  id?: string;
  kind?: "text" | "date" | "lines";
  /** Under which field the API tells of this one, where it is another name. */
  toldAs?: string;
};

/** A field with what is wrong with it, if anything; what was typed stays. */
export function Field({ answer, name, label, hint, value, kind = "text", toldAs = name, id = name }: Props) {
  const message = answer.problems?.find(({ field }) => field === toldAs)?.message ?? null;
  const shown = answer.typed?.[name] ?? value;
  const common = {
    ...{ className: "fr-input", id, name, defaultValue: shown },
    ...{ "aria-invalid": message !== null, "aria-describedby": `${id}-message` },
  };
  return (
    <div className={message ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      {kind === "lines" ? <textarea rows={4} {...common} /> : <input type={kind} {...common} />}
      <FieldMessage id={`${id}-message`} message={message} />
    </div>
  );
}
