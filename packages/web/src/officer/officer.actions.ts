"use server";

import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import {
  ApplyImportDocument,
  ApplyPlanningImportDocument,
  CloseDepartmentDocument,
  type ImportMode,
  InviteWaveDocument,
  KeepOrganisationEmailDocument,
  OpenDepartmentDocument,
} from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { callAuth, passCookiesOn } from "@/sign-in/auth-api";
import { IMPORT_KINDS, importKind } from "./import-kinds";
import { sendFile } from "./send-file";

/** What an officer’s form has done, by the name of its words. */
type DoneByOfficer =
  | "invited"
  | "opened"
  | "closed"
  | "kept"
  | "rejectsSettled"
  | "sessionChanged"
  | "sessionGiven"
  | "absenceDeclared"
  | "absenceCancelled"
  | "published"
  | "publicationScheduled"
  | "publicationChanged"
  | "publicationCancelled";

/** What became of a form: what was done, a refusal in the words of the API, or nothing, since nobody answered. */
export type OfficerAnswer =
  | { kind: "blank" }
  | { kind: "done"; what: DoneByOfficer; count: number }
  | { kind: "refused"; message: string }
  | { kind: "unavailable" };

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

/** Only where the installation is a demonstration: the API knows, and answers 404 elsewhere. */
export async function tryAsOfficer(form: FormData): Promise<void> {
  const answer = await callAuth("/demonstration/officer", { method: "POST", body: { role: text(form, "role") } });
  if (answer?.ok) await passCookiesOn(answer);
  redirect({ href: paths.officer(), locale: await getLocale() });
}

export async function inviteWave(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  const input = {
    departmentCode: text(form, "departement"),
    size: Number(text(form, "taille")),
    idempotencyKey: text(form, "idempotencyKey"),
  };
  try {
    const { inviteWave: answer } = await tellApi(InviteWaveDocument, { input });
    if (answer.__typename !== "InviteWaveSuccess") return { kind: "refused", message: answer.message };
    // The page comes anew, with who still waits and with a key for the next wave: this one has served.
    refresh();
    return { kind: "done", what: "invited", count: answer.invited };
  } catch {
    return { kind: "unavailable" };
  }
}

export async function changeDepartment(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  const input = { departmentCode: text(form, "departement"), on: text(form, "le") };
  const opens = text(form, "change") === "open";
  try {
    const answer = opens
      ? (await tellApi(OpenDepartmentDocument, { input })).openDepartment
      : (await tellApi(CloseDepartmentDocument, { input })).closeDepartment;
    if ("message" in answer) return { kind: "refused", message: answer.message };
    refresh();
    return { kind: "done", what: opens ? "opened" : "closed", count: 0 };
  } catch {
    return { kind: "unavailable" };
  }
}

export async function keepOrganisationEmail(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  try {
    const input = { email: text(form, "courriel") };
    const { keepOrganisationEmail: answer } = await tellApi(KeepOrganisationEmailDocument, { input });
    switch (answer.__typename) {
      case "KeepOrganisationEmailSuccess":
        return { kind: "done", what: "kept", count: 0 };
      case "EntryInvalid":
        return { kind: "refused", message: answer.problems[0]?.message ?? answer.message };
      case "NotAllowed":
        return { kind: "refused", message: answer.message };
    }
  } catch {
    return { kind: "unavailable" };
  }
}

export async function uploadImport(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  const [kind, file] = [importKind(text(form, "genre")), form.get("fichier")];
  if (!(file instanceof File)) return { kind: "unavailable" };
  const sent = await sendFile(kind, file);
  if (sent === null) return { kind: "unavailable" };
  if ("message" in sent) return { kind: "refused", message: sent.message };
  return redirect({ href: IMPORT_KINDS[kind].page(sent.importId), locale: await getLocale() });
}

export async function applyImport(_: OfficerAnswer, form: FormData): Promise<OfficerAnswer> {
  const [kind, importId] = [importKind(text(form, "genre")), text(form, "import")];
  try {
    const input = { importId, mode: text(form, "mode") as ImportMode };
    const answer =
      kind === "planning"
        ? (await tellApi(ApplyPlanningImportDocument, { input })).applyPlanningImport
        : (await tellApi(ApplyImportDocument, { input })).applyCandidateImport;
    if ("message" in answer) return { kind: "refused", message: answer.message };
  } catch {
    return { kind: "unavailable" };
  }
  return redirect({ href: IMPORT_KINDS[kind].page(importId), locale: await getLocale() });
}
