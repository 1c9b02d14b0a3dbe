import { useTranslations } from "next-intl";

type Props = { id: string; name: string; label?: string; hint?: string };

/** Why: every act of an officer in a candidate's place says it. */
export function ReasonField({ id, name, label, hint }: Props) {
  const words = useTranslations("candidateFiles.reason");
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={id}>
        {label ?? words("label")}
        <span className="fr-hint-text">{hint ?? words("hint")}</span>
      </label>
      <textarea className="fr-input" id={id} name={name} rows={2} maxLength={2000} required />
    </div>
  );
}
