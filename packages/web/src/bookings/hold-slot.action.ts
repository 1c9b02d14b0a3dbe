"use server";

import { HoldSlotDocument, type HoldSlotMutation } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { type SentForm, sentForm } from "./sent-form";

export type HoldSlotAnswer = HoldSlotMutation["holdSlot"];

/** Holds a place through a plain form: whose browser sends it runs no script, and so can prove no work. */
export async function holdSlotByForm(
  _: SentForm<HoldSlotAnswer> | null,
  form: FormData,
): Promise<SentForm<HoldSlotAnswer>> {
  return sentForm(form, async (idempotencyKey) => {
    const movingBookingId = form.get("movingBookingId");
    const input = {
      slotId: String(form.get("slotId")),
      ...(movingBookingId !== null && { movingBookingId: String(movingBookingId) }),
      idempotencyKey,
      cannotProve: true,
    };
    return (await tellApi(HoldSlotDocument, { input })).holdSlot;
  });
}
