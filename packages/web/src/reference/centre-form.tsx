"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { ReferenceCentreQuery } from "@/graphql/generated/graphql";
import { SubmitButton } from "@/sign-in/submit-button";
import { Field } from "./field";
import { GroupBoxes } from "./group-boxes";
import { changeCentre, type ReferenceAnswer } from "./reference.actions";
import { ReferenceNotice } from "./reference-notice";

export type CentreRecord = NonNullable<ReferenceCentreQuery["centreRecords"]>[number];

/** All that is kept of a centre. The version is the page's: who changed it meanwhile is not written over. */
export function CentreForm({ record }: { record: CentreRecord }) {
  const words = useTranslations("reference.centre");
  const [answer, action] = useActionState(changeCentre, { kind: "blank" } as ReferenceAnswer);
  const { centre, version } = record;
  const texts = [
    ["INSTRUCTIONS_FR", record.instructionsFr],
    ["INSTRUCTIONS_EN", record.instructionsEn],
    ["ACCESSIBILITY_FR", record.accessibilityFr],
    ["ACCESSIBILITY_EN", record.accessibilityEn],
  ] as const;
  return (
    <form action={action} noValidate>
      <ReferenceNotice answer={answer} />
      <input type="hidden" name="centre" value={centre.id} />
      <input type="hidden" name="version" value={version} />
      <Field answer={answer} name="NAME" label={words("NAME")} value={centre.name} />
      <Field answer={answer} name="ADDRESS" label={words("ADDRESS")} value={centre.address ?? ""} />
      <Field answer={answer} name="LATITUDE" label={words("LATITUDE")} value={String(centre.position.latitude)} />
      <Field answer={answer} name="LONGITUDE" label={words("LONGITUDE")} value={String(centre.position.longitude)} />
      <Field answer={answer} name="TIME_ZONE" label={words("TIME_ZONE")} value={centre.timeZone} />
      <GroupBoxes
        answer={answer}
        name="CATEGORY_GROUPS"
        label={words("CATEGORY_GROUPS")}
        chosen={centre.categoryGroups}
      />
      {texts.map(([name, value]) => (
        <Field key={name} answer={answer} name={name} label={words(name)} value={value ?? ""} kind="lines" />
      ))}
      <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
    </form>
  );
}
