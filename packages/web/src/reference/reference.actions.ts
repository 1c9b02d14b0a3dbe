"use server";

import { refresh } from "next/cache";
import {
  AddPolicyValueDocument,
  type CategoryGroup,
  ChangeCentreDocument,
  ChangeExaminerDocument,
  EndPolicyValueDocument,
} from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";

export type ReferenceAnswer =
  | { kind: "blank" }
  | { kind: "done" }
  | {
      kind: "refused";
      message: string;
      problems: readonly { field: string; message: string }[];
      typed: Readonly<Record<string, string>>;
    }
  | { kind: "unavailable"; typed: Readonly<Record<string, string>> };

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

/** French writes 48,9 where English writes 48.9. */
const number = (typed: string): number => Number(typed.trim().replace(",", ".") || Number.NaN);

/** What is no number goes as one that is refused, so that the field is named. */
const orImpossible = (typed: number, impossible: number): number => (Number.isNaN(typed) ? impossible : typed);

type Told = { __typename: string; message?: string; problems?: readonly { field: string; message: string }[] };

const answered = (told: Told, form: FormData): ReferenceAnswer => {
  if (told.message === undefined) {
    refresh();
    return { kind: "done" };
  }
  return { kind: "refused", message: told.message, problems: told.problems ?? [], typed: typedIn(form) };
};

export async function changeCentre(_: ReferenceAnswer, form: FormData): Promise<ReferenceAnswer> {
  const input = {
    ...{ centreId: text(form, "centre"), version: Number(text(form, "version")) },
    ...{ name: text(form, "NAME"), address: text(form, "ADDRESS"), timeZone: text(form, "TIME_ZONE") },
    latitude: orImpossible(number(text(form, "LATITUDE")), 999),
    longitude: orImpossible(number(text(form, "LONGITUDE")), 999),
    categoryGroups: form.getAll("CATEGORY_GROUPS").map(String) as CategoryGroup[],
    ...{ accessibilityFr: text(form, "ACCESSIBILITY_FR"), accessibilityEn: text(form, "ACCESSIBILITY_EN") },
    ...{ instructionsFr: text(form, "INSTRUCTIONS_FR"), instructionsEn: text(form, "INSTRUCTIONS_EN") },
  };
  try {
    return answered((await tellApi(ChangeCentreDocument, { input })).changeCentre, form);
  } catch {
    return { kind: "unavailable", typed: typedIn(form) };
  }
}

export async function changeExaminer(_: ReferenceAnswer, form: FormData): Promise<ReferenceAnswer> {
  const input = {
    ...{ examinerId: text(form, "inspecteur"), version: Number(text(form, "version")) },
    ...{ registrationNumber: text(form, "REGISTRATION_NUMBER"), name: text(form, "NAME") || null },
    qualifications: form.getAll("QUALIFICATIONS").map(String) as CategoryGroup[],
  };
  try {
    return answered((await tellApi(ChangeExaminerDocument, { input })).changeExaminer, form);
  } catch {
    return { kind: "unavailable", typed: typedIn(form) };
  }
}

/** The day that goes when none was typed: one that is past, so that the field is named. */
const NO_DAY = "1970-01-01";

export async function endPolicyValue(_: ReferenceAnswer, form: FormData): Promise<ReferenceAnswer> {
  const input = { id: text(form, "valeur"), validTo: text(form, "VALID_TO") || NO_DAY };
  try {
    return answered((await tellApi(EndPolicyValueDocument, { input })).endPolicyValue, form);
  } catch {
    return { kind: "unavailable", typed: typedIn(form) };
  }
}

export async function addPolicyValue(_: ReferenceAnswer, form: FormData): Promise<ReferenceAnswer> {
  const input = {
    ...{
      key: text(form, "key"),
      departmentCode: text(form, "departement") || null,
      number: orImpossible(number(text(form, "NUMBER")), -1),
    },
    ...{ validFrom: text(form, "VALID_FROM") || NO_DAY, validTo: text(form, "VALID_TO") || null },
    ...{ sourceFr: text(form, "sourceFr"), sourceEn: text(form, "sourceEn") },
  };
  try {
    return answered((await tellApi(AddPolicyValueDocument, { input })).addPolicyValue, form);
  } catch {
    return { kind: "unavailable", typed: typedIn(form) };
  }
}
