"use server";

import { CancelBookingDocument, type CancelBookingMutation } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { type SentForm, sentForm } from "./sent-form";

export type CancelBookingAnswer = CancelBookingMutation["cancelBooking"];

/** Cancels through a plain form. */
export async function cancelBookingByForm(
  _: SentForm<CancelBookingAnswer> | null,
  form: FormData,
): Promise<SentForm<CancelBookingAnswer>> {
  return sentForm(form, async (idempotencyKey) => {
    const input = { bookingId: String(form.get("bookingId")), idempotencyKey };
    return (await tellApi(CancelBookingDocument, { input })).cancelBooking;
  });
}
