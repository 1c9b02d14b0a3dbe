import { cookies, headers } from "next/headers";
import { NextResponse } from "next/server";
import { getLocale } from "next-intl/server";
import { apiUrl } from "@/graphql/addresses";

const PATIENCE_MILLISECONDS = 10_000;

/** What of the visitor's request the sign-in service needs: who they are, where they come from, what they read. */
const PASSED_ON = ["cookie", "origin", "user-agent", "x-forwarded-for"] as const;

/** Calls the API's sign-in service in the visitor's name. `null`: no answer. A redirect is an answer, and is not followed. */
export async function callAuth(
  path: string,
  init: { method: "GET" | "POST"; body?: object; proof?: string },
): Promise<Response | null> {
  const incoming = await headers();
  const sent = new Headers({ "accept-language": await getLocale() });
  for (const name of PASSED_ON) {
    const value = incoming.get(name);
    if (value) sent.set(name, value);
  }
  if (init.method === "POST") sent.set("content-type", "application/json");
  if (init.proof) sent.set("x-proof-of-work", init.proof);
  return fetch(`${apiUrl()}/auth${path}`, {
    method: init.method,
    headers: sent,
    cache: "no-store",
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    ...(init.method === "POST" && { body: JSON.stringify(init.body ?? {}) }),
  }).catch(() => null);
}

/** Hands the cookies that the API sets (the session, or its end) on to the visitor's browser, attributes included. */
export async function passCookiesOn(answer: Response): Promise<void> {
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: answer.headers }).cookies.getAll()) jar.set(cookie);
}
