"use server";

import { ConfirmEntryDocument, RegisterEntryDocument } from "@/graphql/generated/graphql";
import { tellApi } from "@/graphql/server-client";
import { PROOF_FIELD } from "@/proof-of-work/proof-field";
import { type EntryField, type EntryValues, entryValuesOf, isEntryField } from "./entry-fields";

/** What became of the form. `received` says nothing of whether the address was known: the mail does. */
export type EntryAnswer =
  | { kind: "blank"; values: EntryValues }
  | { kind: "received"; email: string }
  | { kind: "invalid"; values: EntryValues; message: string; problems: { field: EntryField; message: string }[] }
  | { kind: "refused"; values: EntryValues; message: string }
  | { kind: "unavailable"; values: EntryValues };

export async function registerEntry(_: EntryAnswer, form: FormData): Promise<EntryAnswer> {
  const values = entryValuesOf(form);
  const proofOfWork = String(form.get(PROOF_FIELD) ?? "") || null;
  try {
    const { registerEntry: answer } = await tellApi(RegisterEntryDocument, { input: { ...values, proofOfWork } });
    switch (answer.__typename) {
      case "RegisterEntrySuccess":
        return { kind: "received", email: answer.email };
      case "EntryInvalid": {
        const problems = answer.problems.flatMap(({ field, message }) =>
          isEntryField(field) ? [{ field, message }] : [],
        );
        return { kind: "invalid", values, message: answer.message, problems };
      }
      case "ProofOfWorkRequired":
        return { kind: "refused", values, message: answer.message };
    }
  } catch {
    return { kind: "unavailable", values };
  }
}

/** Why the address is not confirmed; null: it is, and the page says so. */
export type Confirmation = { message: string | null; done: boolean };

/** Runs on a click only: a scanner that follows links confirms nothing. */
export async function confirmEntry(_: Confirmation | null, form: FormData): Promise<Confirmation> {
  try {
    const { confirmEntry: answer } = await tellApi(ConfirmEntryDocument, {
      input: { key: String(form.get("cle") ?? "") },
    });
    return answer.__typename === "ConfirmEntrySuccess"
      ? { message: null, done: true }
      : { message: answer.message, done: false };
  } catch {
    return { message: null, done: false };
  }
}
