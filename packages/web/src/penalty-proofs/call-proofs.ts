import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { apiUrl } from "@/graphql/addresses";

/** A photograph takes its time on a slow line. */
const PATIENCE_MILLISECONDS = 30_000;

const PASSED_ON = ["cookie", "origin", "x-forwarded-for"] as const;
const GIVEN_BACK = ["content-type", "content-disposition"] as const;

/** Calls the API's door for proofs in the visitor's name; null when nobody answers. */
export async function callProofs(path: string, init: RequestInit = {}): Promise<Response | null> {
  const incoming = await headers();
  const sent = new Headers({ "accept-language": await getLocale() });
  for (const name of PASSED_ON) {
    const value = incoming.get(name);
    if (value) sent.set(name, value);
  }
  if (init.body) sent.set("content-type", "application/octet-stream");
  return fetch(`${apiUrl()}/penalty-proofs${path}`, {
    ...init,
    headers: sent,
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  }).catch(() => null);
}

/** A proof as the API gives it out: to be saved, and run by no browser. */
export async function downloadProof(proofId: string): Promise<Response> {
  const answer = await callProofs(`/${encodeURIComponent(proofId)}`);
  if (!answer?.ok) return new Response(null, { status: answer?.status ?? 503 });
  const given = new Headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  for (const name of GIVEN_BACK) given.set(name, answer.headers.get(name) ?? "");
  return new Response(answer.body, { headers: given });
}
