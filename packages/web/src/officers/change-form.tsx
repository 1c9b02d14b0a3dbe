"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { KnownOfficerFactsFragment } from "@/graphql/generated/graphql";
import { SubmitButton } from "@/sign-in/submit-button";
import { ChangeNotice } from "./change-notice";
import { BLANK } from "./officer.answer";
import { changeOfficer } from "./officers.actions";
import { RightsFields } from "./rights-fields";

type Props = { officer: Pick<KnownOfficerFactsFragment, "id" | "role" | "departmentCodes" | "examinerNumber"> };

/** Gives an officer other rights. They count from their next request on, also where they are signed in. */
export function ChangeForm({ officer }: Props) {
  const words = useTranslations("administration.change");
  const [answer, action] = useActionState(changeOfficer, BLANK);
  return (
    <section aria-labelledby="droits">
      <h2 className="fr-h4" id="droits">
        {words("title")}
      </h2>
      <p>{words("intro")}</p>
      <form action={action} className="officers-form" noValidate>
        <ChangeNotice answer={answer} />
        <input type="hidden" name="agent" value={officer.id} />
        <RightsFields answer={answer} rights={officer} />
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
      </form>
    </section>
  );
}
