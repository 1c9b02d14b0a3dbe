import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { apiUrl } from "@/graphql/addresses";
import { IMPORT_KINDS, type ImportKind } from "./import-kinds";

/** A file of thousands of rows is read and judged before the answer comes. */
const PATIENCE_MILLISECONDS = 30_000;

const PASSED_ON = ["cookie", "origin", "x-forwarded-for"] as const;

/** Calls the API's door for files of a kind in the visitor's name; null when nobody answers. */
export async function callImports(kind: ImportKind, path: string, init: RequestInit = {}): Promise<Response | null> {
  const incoming = await headers();
  const sent = new Headers({ "accept-language": await getLocale() });
  for (const name of PASSED_ON) {
    const value = incoming.get(name);
    if (value) sent.set(name, value);
  }
  if (init.body) sent.set("content-type", "application/octet-stream");
  return fetch(`${apiUrl()}${IMPORT_KINDS[kind].door}${path}`, {
    ...init,
    headers: sent,
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  }).catch(() => null);
}

/** The id of the import that the file makes, or why it cannot be read; null when nobody answers. */
export async function sendFile(
  kind: ImportKind,
  file: File,
): Promise<{ importId: string } | { message: string } | null> {
  const answer = await callImports(kind, `?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    body: await file.arrayBuffer(),
  });
  if (!answer) return null;
  return answer.json().catch(() => null);
}
