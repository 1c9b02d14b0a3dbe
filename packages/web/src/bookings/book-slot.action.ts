"use server";

import { BookSlotDocument, type BookSlotMutation } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";

export type BookSlotAnswer = BookSlotMutation["bookSlot"];

/** What the form shows after it was sent without JavaScript. Unanswered, it keeps its key: the next click asks for the same answer. */
export type SentForm<Answer> = (
  | { kind: "answered"; answer: Answer }
  | { kind: "unanswered"; idempotencyKey: string }
) & {
  /** What was written into the form, to be shown again. */
  entered?: Readonly<Record<string, string>>;
};

/** Books through a plain form. */
export async function bookSlotByForm(
  _: SentForm<BookSlotAnswer> | null,
  form: FormData,
): Promise<SentForm<BookSlotAnswer>> {
  const idempotencyKey = String(form.get("idempotencyKey"));
  try {
    const { bookSlot } = await tellApi(BookSlotDocument, {
      input: { slotId: String(form.get("slotId")), idempotencyKey },
    });
    return { kind: "answered", answer: bookSlot };
  } catch {
    return { kind: "unanswered", idempotencyKey };
  }
}
