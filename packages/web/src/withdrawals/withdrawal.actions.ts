"use server";

import { refresh } from "next/cache";
import { OfferRehousingDocument, WithdrawSessionDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";

/** What became of a form: done, a refusal in the words of the API, or nothing, since nobody answered. */
export type WithdrawalAnswer =
  | { kind: "blank" }
  | { kind: "withdrawn"; places: number; displaced: number }
  | { kind: "asked"; message: string }
  | { kind: "offered" }
  | { kind: "refused"; message: string; typed: string }
  | { kind: "unavailable"; typed: string };

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export async function withdrawSession(_: WithdrawalAnswer, form: FormData): Promise<WithdrawalAnswer> {
  const reason = text(form, "motif");
  const input = { sessionId: text(form, "session"), reason, idempotencyKey: text(form, "idempotencyKey") };
  try {
    const { withdrawSession: answer } = await tellApi(WithdrawSessionDocument, { input });
    if (answer.__typename === "ApprovalAsked") return { kind: "asked", message: answer.message };
    if (answer.__typename !== "WithdrawSuccess") return { kind: "refused", message: answer.message, typed: reason };
    refresh();
    return { kind: "withdrawn", places: answer.places, displaced: answer.displaced };
  } catch {
    return { kind: "unavailable", typed: reason };
  }
}

export async function offerPlace(_: WithdrawalAnswer, form: FormData): Promise<WithdrawalAnswer> {
  const slotId = text(form, "place");
  const input = { rehousingId: text(form, "personne"), slotId, idempotencyKey: text(form, "idempotencyKey") };
  try {
    const { offerRehousing: answer } = await tellApi(OfferRehousingDocument, { input });
    if (answer.__typename !== "OfferRehousingSuccess")
      return { kind: "refused", message: answer.message, typed: slotId };
    refresh();
    return { kind: "offered" };
  } catch {
    return { kind: "unavailable", typed: slotId };
  }
}
