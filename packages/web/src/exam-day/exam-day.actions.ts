"use server";

import { refresh } from "next/cache";
import { getLocale } from "next-intl/server";
import {
  AmendListDocument,
  type ChangedListFragment,
  CheckNamesDocument,
  CheckNumbersDocument,
  CloseListDocument,
  CompleteListDocument,
  IssueListDocument,
  WriteMedicalLetterDocument,
} from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { callAuth, passCookiesOn } from "@/sign-in/auth-api";

/** What became of a step of the list. */
export type ListAnswer =
  | { kind: "blank" }
  | { kind: "done" }
  | { kind: "refused"; message: string; rule: string | null }
  | { kind: "unavailable" };

/** Only where the installation is a demonstration: the API knows, and answers 404 elsewhere. */
export async function tryAsExaminer(): Promise<void> {
  const answer = await callAuth("/demonstration/officer", { method: "POST", body: { role: "examiner" } });
  if (answer?.ok) await passCookiesOn(answer);
  redirect({ href: paths.examDay(), locale: await getLocale() });
}

/** Letter T, which asks for a medical check. It is written by the service: it is signed with the hash of what it says. */
export async function writeLetter(_: ListAnswer, form: FormData): Promise<ListAnswer> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const input = {
    ...{ lineId: text("lineId"), birthPlace: text("birthPlace") },
    ...{ address: text("address"), observations: text("observations") },
  };
  try {
    const { answer } = await tellApi(WriteMedicalLetterDocument, { input });
    if (answer.__typename !== "WriteMedicalLetterSuccess")
      return { kind: "refused", message: answer.message, rule: answer.rule ?? null };
    refresh();
    return { kind: "done" };
  } catch {
    return { kind: "unavailable" };
  }
}

const steps: Record<
  string,
  (form: FormData, input: { sessionId: string; version: number }) => Promise<ChangedListFragment>
> = {
  issue: async (_, input) => (await tellApi(IssueListDocument, { input })).answer,
  numbers: async (_, input) => (await tellApi(CheckNumbersDocument, { input })).answer,
  names: async (_, input) => (await tellApi(CheckNamesDocument, { input })).answer,
  amend: async (form, input) => {
    const signedBy = String(form.get("signedBy") ?? "").trim() || null;
    const named = (name: string) => form.getAll(name).map(String);
    const amendment = { ...input, removed: named("removed"), added: named("added"), signedBy };
    return (await tellApi(AmendListDocument, { input: amendment })).answer;
  },
  close: async (_, input) => (await tellApi(CloseListDocument, { input })).answer,
  complete: async (_, input) => (await tellApi(CompleteListDocument, { input })).answer,
};

/** The next step of a list, with or without JavaScript. */
export async function changeList(_: ListAnswer, form: FormData): Promise<ListAnswer> {
  const input = { sessionId: String(form.get("sessionId")), version: Number(form.get("version")) };
  try {
    const answer = await steps[String(form.get("step"))]?.(form, input);
    if (!answer) return { kind: "unavailable" };
    // Also when somebody else has changed it: what is shown is what is.
    refresh();
    if (answer.__typename === "ChangeExamListSuccess") return { kind: "done" };
    return { kind: "refused", message: answer.message, rule: answer.rule ?? null };
  } catch {
    return { kind: "unavailable" };
  }
}
