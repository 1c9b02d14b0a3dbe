import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { apiUrl } from "@/graphql/addresses";
import type { Locale } from "@/i18n/routing";

/** All of a long list is read before its first byte is sent. */
const PATIENCE_MILLISECONDS = 120_000;

const PASSED_ON = ["cookie", "x-forwarded-for"] as const;
const GIVEN_BACK = ["content-type", "content-disposition", "content-length"] as const;

/** Asks the API for a list in the visitor's name; null when nobody answers. Whoever goes away takes nothing more. */
async function askExport(request: Request, locale: Locale, file: string): Promise<Response | null> {
  const incoming = await headers();
  const sent = new Headers({ "accept-language": locale });
  for (const name of PASSED_ON) {
    const value = incoming.get(name);
    if (value) sent.set(name, value);
  }
  const silence = new AbortController();
  // Only until the answer begins: a slow line may take as long as it needs for the rest.
  const patience = setTimeout(() => silence.abort(), PATIENCE_MILLISECONDS);
  const { search } = new URL(request.url);
  return fetch(`${apiUrl()}/exports/${encodeURIComponent(file)}${search}`, {
    headers: sent,
    cache: "no-store",
    signal: AbortSignal.any([silence.signal, request.signal]),
  })
    .catch(() => null)
    .finally(() => clearTimeout(patience));
}

/** A list of the API as a file to save; instead of one, a sentence that says why there is none. */
export async function downloadExport(request: Request, locale: Locale, file: string): Promise<Response> {
  const answer = await askExport(request, locale, file);
  const given = new Headers({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  if (!answer?.ok) {
    const told: { message?: string } = (await answer?.json().catch(() => null)) ?? {};
    given.set("content-type", "text/plain; charset=utf-8");
    const message = told.message ?? (await getTranslations({ locale, namespace: "exports" }))("unavailable");
    return new Response(message, { status: answer?.status ?? 503, headers: given });
  }
  for (const name of GIVEN_BACK) {
    const value = answer.headers.get(name);
    if (value) given.set(name, value);
  }
  return new Response(answer.body, { headers: given });
}
