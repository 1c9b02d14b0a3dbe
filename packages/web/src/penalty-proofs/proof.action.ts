"use server";

import { refresh } from "next/cache";
import { callProofs } from "./call-proofs";
import type { ProofAnswer } from "./proof-answer";

/** Sends a proof to a penalty of the visitor's. */
export async function sendProof(_: ProofAnswer, form: FormData): Promise<ProofAnswer> {
  const file = form.get("justificatif");
  if (!(file instanceof File)) return { kind: "unavailable" };
  const query = new URLSearchParams({ penalty: String(form.get("delai") ?? ""), name: file.name });
  const answer = await callProofs(`?${query}`, { method: "POST", body: await file.arrayBuffer() });
  const told = (await answer?.json().catch(() => null)) as { proofId?: string; message?: string } | null;
  if (!told) return { kind: "unavailable" };
  if (told.proofId === undefined) return { kind: "refused", message: told.message ?? "" };
  refresh();
  return { kind: "sent" };
}
