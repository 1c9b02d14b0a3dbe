"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Field } from "@/reference/field";
import { SubmitButton } from "@/sign-in/submit-button";
import { ChangeNotice } from "./change-notice";
import { BLANK } from "./officer.answer";
import { addOfficer } from "./officers.actions";
import { RightsFields } from "./rights-fields";

/** Adds somebody by their professional address: their first sign-in with it is theirs. */
export function AddForm() {
  const words = useTranslations("administration.add");
  const [answer, action] = useActionState(addOfficer, BLANK);
  return (
    <section aria-labelledby="ajouter">
      <h2 className="fr-h4" id="ajouter">
        {words("title")}
      </h2>
      <form action={action} className="officers-form" noValidate>
        <ChangeNotice answer={answer} />
        <Field answer={answer} name="EMAIL" label={words("email")} hint={words("emailHint")} value="" />
        <RightsFields answer={answer} rights={{ role: "ALLOCATION_OFFICER", departmentCodes: [] }} />
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
      </form>
    </section>
  );
}
