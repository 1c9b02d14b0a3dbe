"use server";

import { getTranslations } from "next-intl/server";
import {
  AnswerEmailChangeDocument,
  type AnswerEmailChangeMutation,
  RequestEmailChangeDocument,
} from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";

export type EmailRequest = { kind: "sent"; email: string } | { kind: "refused"; typed: string; message: string };

type Change = Extract<
  AnswerEmailChangeMutation["answerEmailChange"],
  { __typename: "AnswerEmailChangeSuccess" }
>["change"];
export type EmailAnswer = { kind: "noted"; change: Change } | { kind: "refused"; message: string };

const unavailable = async () => (await getTranslations("account.unavailable"))("message");

export async function requestEmailChange(_: EmailRequest | null, form: FormData): Promise<EmailRequest> {
  const typed = String(form.get("adresse") ?? "").trim();
  const told = await tellApi(RequestEmailChangeDocument, { input: { email: typed } }).catch(() => null);
  const answer = told?.requestEmailChange;
  if (answer?.__typename === "RequestEmailChangeSuccess") return { kind: "sent", email: answer.email };
  return { kind: "refused", typed, message: answer?.message ?? (await unavailable()) };
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What somebody says who followed the link in their mail. Runs on a click only: a scanner that follows links answers nothing. */
export async function answerEmailChange(_: EmailAnswer | null, form: FormData): Promise<EmailAnswer> {
  const key = String(form.get("cle") ?? "");
  if (!UUID.test(key)) return { kind: "refused", message: (await getTranslations("account.emailLink"))("malformed") };
  const answer = form.get("reponse") === "refuser" ? "REFUSE" : "CONFIRM";
  const told = await tellApi(AnswerEmailChangeDocument, { input: { key, answer } }).catch(() => null);
  const noted = told?.answerEmailChange;
  if (noted?.__typename === "AnswerEmailChangeSuccess") return { kind: "noted", change: noted.change };
  return { kind: "refused", message: noted?.message ?? (await unavailable()) };
}
