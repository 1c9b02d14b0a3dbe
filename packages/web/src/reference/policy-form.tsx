"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { Field } from "./field";
import { addPolicyValue, type ReferenceAnswer } from "./reference.actions";
import { ReferenceNotice } from "./reference-notice";

/** Sets a policy of the department from a day on. */
export function PolicyForm({ keys, code }: { keys: readonly string[]; code: string }) {
  const words = useTranslations("reference.policies");
  const [answer, action] = useActionState(addPolicyValue, { kind: "blank" } as ReferenceAnswer);
  return (
    <form action={action} noValidate>
      <h3 className="fr-h6">{words("add")}</h3>
      <ReferenceNotice answer={answer} />
      <input type="hidden" name="departement" value={code} />
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="key">
          {words("key")}
        </label>
        <select className="fr-select" id="key" name="key" defaultValue={"typed" in answer ? answer.typed.key : keys[0]}>
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
