"use server";

import { MoveBookingDocument, type MoveBookingMutation } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { arrangementsOf } from "./arrangements";
import { type SentForm, sentForm } from "./sent-form";

export type MoveBookingAnswer = MoveBookingMutation["moveBooking"];

/** Moves a booking through a plain form. */
export async function moveBookingByForm(
  _: SentForm<MoveBookingAnswer> | null,
  form: FormData,
): Promise<SentForm<MoveBookingAnswer>> {
  return sentForm(form, async (idempotencyKey) => {
    const [bookingId, slotId] = [String(form.get("bookingId")), String(form.get("slotId"))];
    const input = { bookingId, slotId, idempotencyKey, arrangements: arrangementsOf(form) };
    return (await tellApi(MoveBookingDocument, { input })).moveBooking;
  });
}
