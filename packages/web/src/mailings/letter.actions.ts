"use server";

import { refresh } from "next/cache";
import { attemptKey } from "@/candidate-files/attempt-key";
import { type MailingAudience, MailingRecipientsDocument, SendMailingDocument } from "@/graphql/generated/graphql";
import { askApi, tellApi } from "@/graphql/server-client";
import { LETTER_PARTS, type Letter, type LetterAnswer } from "./letter";

// Forms write line ends as CRLF.
const text = (form: FormData, name: string): string => String(form.get(name) ?? "").replaceAll("\r\n", "\n");

const audienceIn = (form: FormData) => ({
  departmentCode: text(form, "departement"),
  audience: text(form, "destinataires") as MailingAudience,
  examDate: text(form, "le") || null,
});

const send = async (form: FormData, typed: Letter, key: string, recipients: number): Promise<LetterAnswer> => {
  const audience = audienceIn(form);
  const parts = [...Object.values(audience), ...Object.values(typed)].map(String);
  const input = { ...audience, ...typed, recipients, idempotencyKey: attemptKey(key, ...parts) };
  const { sendMailing: told } = await tellApi(SendMailingDocument, { input });
  if (told.__typename !== "SendMailingSuccess") return { kind: "refused", typed, key, message: told.message };
  refresh();
  return { kind: "sent", recipients: told.recipients };
};

/** Shows the letter as it will be read, and to how many it would go; goes back to it; or sends it: by the button that was pressed. */
export async function writeLetter(_: LetterAnswer, form: FormData): Promise<LetterAnswer> {
  const typed = Object.fromEntries(LETTER_PARTS.map((part) => [part, text(form, part)])) as Letter;
  const [key, step] = [text(form, "cle"), text(form, "etape")];
  const shown = step === "envoyer" ? Number(text(form, "nombre")) : null;
  if (step === "corriger") return { kind: "editing", typed, key };
  try {
    if (shown !== null) return await send(form, typed, key, shown);
    const { departmentCode: code, ...audience } = audienceIn(form);
    const { mailingRecipients } = await askApi(MailingRecipientsDocument, { code, ...audience });
    return { kind: "preview", typed, key, recipients: mailingRecipients ?? 0 };
  } catch {
    return { kind: "unavailable", typed, key, recipients: shown };
  }
}
