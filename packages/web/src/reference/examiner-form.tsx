"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { ReferenceExaminerQuery } from "@/graphql/generated/graphql";
import { SubmitButton } from "@/sign-in/submit-button";
import { Field } from "./field";
import { GroupBoxes } from "./group-boxes";
import { changeExaminer, type ReferenceAnswer } from "./reference.actions";
import { ReferenceNotice } from "./reference-notice";

type ExaminerRecord = NonNullable<ReferenceExaminerQuery["examinerRecords"]>[number];

/** All that is kept of an examiner. The version is the page's: who changed it meanwhile is not written over. */
export function ExaminerForm({ record: { id, version, registrationNumber, name, qualifications } }: Props) {
  const words = useTranslations("reference.examiner");
  const [answer, action] = useActionState(changeExaminer, { kind: "blank" } as ReferenceAnswer);
  return (
    <form action={action} noValidate>
      <ReferenceNotice answer={answer} />
      <input type="hidden" name="inspecteur" value={id} />
      <input type="hidden" name="version" value={version} />
      <Field
        answer={answer}
        name="REGISTRATION_NUMBER"
        label={words("REGISTRATION_NUMBER")}
        value={registrationNumber}
      />
      <Field answer={answer} name="NAME" label={words("NAME")} hint={words("nameHint")} value={name ?? ""} />
      <GroupBoxes answer={answer} name="QUALIFICATIONS" label={words("QUALIFICATIONS")} chosen={qualifications} />
      <p className="fr-hint-text">{words("hint")}</p>
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}

type Props = { record: ExaminerRecord };
