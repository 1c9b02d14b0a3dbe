"use server";

import { ConfirmHoldDocument, type ConfirmHoldMutation } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { arrangementsOf } from "./arrangements";
import { type SentForm, sentForm } from "./sent-form";

export type ConfirmHoldAnswer = ConfirmHoldMutation["confirmHold"];

/** Confirms a hold through a plain form. */
export async function confirmHoldByForm(
  _: SentForm<ConfirmHoldAnswer> | null,
  form: FormData,
): Promise<SentForm<ConfirmHoldAnswer>> {
  return sentForm(form, async (idempotencyKey) => {
    const input = { holdId: String(form.get("holdId")), idempotencyKey, arrangements: arrangementsOf(form) };
    return (await tellApi(ConfirmHoldDocument, { input })).confirmHold;
  });
}
