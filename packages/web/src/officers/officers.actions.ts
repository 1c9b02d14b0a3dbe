"use server";

import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import {
  AddOfficerDocument,
  ChangeOfficerDocument,
  type OfficerChangeFactsFragment,
  type OfficerRole,
  RemoveOfficerDocument,
} from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { OfficerChange } from "./officer.answer";

const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

const NAMES = ["EMAIL", "ROLE", "DEPARTMENT", "EXAMINER"] as const;
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(NAMES.map((name) => [name, text(form, name)]));

/** Departments are typed as one likes: with commas, semicolons or spaces between them. */
const rightsIn = (form: FormData) => ({
  role: text(form, "ROLE") as OfficerRole,
  departmentCodes: text(form, "DEPARTMENT")
    .split(/[\s,;]+/)
    .filter((code) => code !== ""),
  examinerNumber: text(form, "EXAMINER") || null,
});

const answered = (told: OfficerChangeFactsFragment, form: FormData, what: "added" | "changed"): OfficerChange => {
  if (told.__typename === "OfficerChanged") {
    refresh();
    return { kind: "done", what, email: text(form, "EMAIL") };
  }
  const { message } = told;
  const field = told.__typename === "OfficerNotValid" ? told.fault.replace("EMAIL_TAKEN", "EMAIL") : null;
  return { kind: "refused", message, problems: field ? [{ field, message }] : [], typed: typedIn(form) };
};

export async function addOfficer(_: OfficerChange, form: FormData): Promise<OfficerChange> {
  try {
    const input = { email: text(form, "EMAIL"), ...rightsIn(form) };
    return answered((await tellApi(AddOfficerDocument, { input })).addOfficer, form, "added");
  } catch {
    return { kind: "unavailable", typed: typedIn(form) };
  }
}

export async function changeOfficer(_: OfficerChange, form: FormData): Promise<OfficerChange> {
  try {
    const input = { officerId: text(form, "agent"), ...rightsIn(form) };
    return answered((await tellApi(ChangeOfficerDocument, { input })).changeOfficer, form, "changed");
  } catch {
    return { kind: "unavailable", typed: typedIn(form) };
  }
}

export async function removeOfficer(_: OfficerChange, form: FormData): Promise<OfficerChange> {
  try {
    const { removeOfficer: told } = await tellApi(RemoveOfficerDocument, { officerId: text(form, "agent") });
    if (told.__typename !== "OfficerChanged")
      return { kind: "refused", message: told.message, problems: [], typed: {} };
  } catch {
    return { kind: "unavailable", typed: {} };
  }
  return redirect({ href: paths.officers({ fait: "retire" }), locale: await getLocale() });
}
