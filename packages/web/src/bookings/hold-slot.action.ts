"use server";

import { HoldSlotDocument, type HoldSlotMutation } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import type { SentForm } from "./book-slot.action";

export type HoldSlotAnswer = HoldSlotMutation["holdSlot"];

/** Holds a place through a plain form. */
export async function holdSlotByForm(
  _: SentForm<HoldSlotAnswer> | null,
  form: FormData,
): Promise<SentForm<HoldSlotAnswer>> {
  const idempotencyKey = String(form.get("idempotencyKey"));
  try {
    const input = { slotId: String(form.get("slotId")), idempotencyKey };
    return { kind: "answered", answer: (await tellApi(HoldSlotDocument, { input })).holdSlot };
  } catch {
    return { kind: "unanswered", idempotencyKey };
  }
}
