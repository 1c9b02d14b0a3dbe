"use server";

import { MoveBookingDocument, type MoveBookingMutation } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import type { SentForm } from "./book-slot.action";

export type MoveBookingAnswer = MoveBookingMutation["moveBooking"];

/** Moves a booking through a plain form. */
export async function moveBookingByForm(
  _: SentForm<MoveBookingAnswer> | null,
  form: FormData,
): Promise<SentForm<MoveBookingAnswer>> {
  const idempotencyKey = String(form.get("idempotencyKey"));
  try {
    const input = { bookingId: String(form.get("bookingId")), slotId: String(form.get("slotId")), idempotencyKey };
    return { kind: "answered", answer: (await tellApi(MoveBookingDocument, { input })).moveBooking };
  } catch {
    return { kind: "unanswered", idempotencyKey };
  }
}
