"use server";

import { CancelBookingDocument, type CancelBookingMutation } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import type { SentForm } from "./book-slot.action";

export type CancelBookingAnswer = CancelBookingMutation["cancelBooking"];

/** Cancels through a plain form. */
export async function cancelBookingByForm(
  _: SentForm<CancelBookingAnswer> | null,
  form: FormData,
): Promise<SentForm<CancelBookingAnswer>> {
  const idempotencyKey = String(form.get("idempotencyKey"));
  try {
    const input = { bookingId: String(form.get("bookingId")), idempotencyKey };
    return { kind: "answered", answer: (await tellApi(CancelBookingDocument, { input })).cancelBooking };
  } catch {
    return { kind: "unanswered", idempotencyKey };
  }
}
