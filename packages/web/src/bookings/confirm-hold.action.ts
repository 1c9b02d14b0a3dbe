"use server";

import { ConfirmHoldDocument, type ConfirmHoldMutation } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { arrangementsOf } from "./arrangements";
import type { SentForm } from "./book-slot.action";

export type ConfirmHoldAnswer = ConfirmHoldMutation["confirmHold"];

/** Confirms a hold through a plain form. */
export async function confirmHoldByForm(
  _: SentForm<ConfirmHoldAnswer> | null,
  form: FormData,
): Promise<SentForm<ConfirmHoldAnswer>> {
  const idempotencyKey = String(form.get("idempotencyKey"));
  const entered = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  try {
    const input = { holdId: String(form.get("holdId")), idempotencyKey, arrangements: arrangementsOf(form) };
    return { kind: "answered", answer: (await tellApi(ConfirmHoldDocument, { input })).confirmHold, entered };
  } catch {
    return { kind: "unanswered", idempotencyKey, entered };
  }
}
