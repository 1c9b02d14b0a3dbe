import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import { SubmitButton } from "@/sign-in/submit-button";
import { type RulePart, ruleKinds, ruleParts } from "./rule-parts";
import { inAddress, type RulesRequest } from "./rules-address";

type Props = { request: RulesRequest; on: string; isDateRefused: boolean };

/** Which rules: a plain GET form, so that its answer has an address to share. */
export function RulesForm({ request, on, isDateRefused }: Props) {
  const words = useTranslations("rules.form");
  const action = getPathname({ href: paths.rules(), locale: useLocale() });
  return (
    <Form className="rules-form" action={action} prefetch={false} role="search" aria-label={words("label")}>
      <DateField on={request.on === "unreadable" ? "" : on} isRefused={isDateRefused} />
      <SubjectField request={request} />
      <KindField request={request} />
      <SubmitButton label={words("submit")} pendingLabel={words("pending")} />
    </Form>
  );
}

function DateField({ on, isRefused }: { on: string; isRefused: boolean }) {
  const words = useTranslations("rules.form");
  return (
    <div className={`fr-input-group rules-form__date ${isRefused ? "fr-input-group--error" : ""}`}>
      <label className="fr-label" htmlFor="le">
        {words("date")}
      </label>
      <input
        className={`fr-input ${isRefused ? "fr-input--error" : ""}`}
        type="date"
        id="le"
        name="le"
        defaultValue={on}
        key={on}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? "le-error" : undefined}
      />
      {isRefused && (
        <p className="fr-message fr-message--error" id="le-error">
          {words("dateRefused")}
        </p>
      )}
    </div>
  );
}

function SubjectField({ request: { subject } }: { request: RulesRequest }) {
  const words = useTranslations("rules");
  const chosen = subject ? inAddress(subject) : "";
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor="sujet">
        {words("form.subject")}
      </label>
      <select className="fr-select" id="sujet" name="sujet" defaultValue={chosen} key={chosen}>
        <option value="">{words("form.allSubjects")}</option>
        {(Object.keys(ruleParts) as RulePart[]).map((part) => (
          <optgroup key={part} label={words(`part.${part}`)}>
            {ruleParts[part].map((subject) => (
              <option key={subject} value={inAddress(subject)}>
                {words(`subject.${subject}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function KindField({ request: { kind } }: { request: RulesRequest }) {
  const words = useTranslations("rules");
  const chosen = kind ? inAddress(kind) : "";
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor="quand">
        {words("form.kind")}
      </label>
      <select className="fr-select" id="quand" name="quand" defaultValue={chosen} key={chosen}>
        <option value="">{words("form.allKinds")}</option>
        {ruleKinds.map((kind) => (
          <option key={kind} value={inAddress(kind)}>
            {words(`kind.${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
