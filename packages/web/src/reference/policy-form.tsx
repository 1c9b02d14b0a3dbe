"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { Field } from "./field";
import { addPolicyValue, type ReferenceAnswer } from "./reference.actions";
import { ReferenceNotice } from "./reference-notice";

type Props = { keys: readonly string[]; code: string; maySetEverywhere: boolean };

/** Sets a policy from a day on: of the department, or everywhere. */
export function PolicyForm({ keys, code, maySetEverywhere }: Props) {
  const words = useTranslations("reference.policies");
  const [answer, action] = useActionState(addPolicyValue, { kind: "blank" } as ReferenceAnswer);
  const typed = "typed" in answer ? answer.typed : null;
  return (
    <form action={action} noValidate>
      <h3 className="fr-h6">{words("add")}</h3>
      <ReferenceNotice answer={answer} />
      {maySetEverywhere ? (
        <Scope code={code} chosen={typed?.departement ?? code} />
      ) : (
        <input type="hidden" name="departement" value={code} />
      )}
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="key">
          {words("key")}
        </label>
        {/* A form that was sent goes back to what it began with; another key makes it begin with what was chosen. */}
        <select className="fr-select" id="key" key={typed?.key} name="key" defaultValue={typed?.key ?? keys[0]}>
          {keys.map((key) => (
            <option key={key} value={key}>
              {key}
            </option>
          ))}
        </select>
      </div>
      <Field answer={answer} name="NUMBER" label={words("number")} value="" />
      <Field answer={answer} name="VALID_FROM" label={words("validFrom")} value="" kind="date" />
      <Field answer={answer} name="VALID_TO" label={words("validTo")} value="" kind="date" />
      <Field answer={answer} name="sourceFr" toldAs="SOURCE" label={words("sourceFr")} value="" />
      <Field answer={answer} name="sourceEn" toldAs="SOURCE" label={words("sourceEn")} value="" />
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}

/** Nothing is sent for everywhere: no department has an empty code. */
function Scope({ code, chosen }: { code: string; chosen: string }) {
  const words = useTranslations("reference.policies");
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor="portee">
        {words("scope")}
      </label>
      <select className="fr-select" id="portee" key={chosen} name="departement" defaultValue={chosen}>
        <option value={code}>{words("scopeHere", { code })}</option>
        <option value="">{words("scopeEverywhere")}</option>
      </select>
    </div>
  );
}
