"use server";

import { headers } from "next/headers";
import { redirect as leaveFor } from "next/navigation";
import { getLocale } from "next-intl/server";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { PROOF_FIELD } from "@/proof-of-work/proof-field";
import { callAuth, passCookiesOn } from "./auth-api";
import { forgetSession } from "./forget-session";
import { forgetLink, keepAsked, keepReturnPath, keptLink, keptReturnPath } from "./link-cookies";
import { endOfficerSession, keepLeaving } from "./officer-session";
import { returnPath } from "./return-path";
import { currentViewer } from "./viewer";

/** What became of the request for a link. `sent` says nothing about whether the address is known. */
export type LinkRequest =
  | { kind: "blank" }
  | { kind: "sent" | "invalid" | "tooMany" | "unavailable" | "proof"; email: string };
/** Why the visitor is not signed in; signed in, they are already on another page. */
export type SignInRefusal = "expired" | "tooMany" | "unavailable";

export async function requestLink(_: LinkRequest, form: FormData): Promise<LinkRequest> {
  const email = String(form.get("email") ?? "").trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) return { kind: "invalid", email };
  await keepReturnPath(returnPath(String(form.get("retour") ?? "")) ?? paths.myBookings());
  const proof = String(form.get(PROOF_FIELD) ?? "");
  const answer = await callAuth("/sign-in/magic-link", { method: "POST", body: { email }, proof });
  if (answer?.ok) {
    await keepAsked();
    return { kind: "sent", email };
  }
  if (answer?.status === 400) return { kind: "invalid", email };
  if (answer?.status === 403) return { kind: "proof", email };
  return { kind: answer?.status === 429 ? "tooMany" : "unavailable", email };
}

/** Consumes the link that the visitor opened. Runs on a click only: a scanner that follows links consumes nothing. */
export async function openSession(): Promise<SignInRefusal> {
  const locale = await getLocale();
  const token = await keptLink();
  const answer = token
    ? await callAuth(`/magic-link/verify?token=${encodeURIComponent(token)}`, { method: "GET" })
    : undefined;
  if (answer === null || (answer && answer.status >= 500)) return "unavailable";
  if (answer?.status === 429) return "tooMany";
  if (answer?.ok) await passCookiesOn(answer);
  // A double click consumes the link with the first one: the second finds the session open.
  else if (!(await currentViewer().catch(() => null))) return "expired";
  await forgetLink();
  return redirect({ href: returnPath(await keptReturnPath()) ?? paths.myBookings(), locale });
}

/** Only where the installation is a demonstration: the API knows, and answers 404 elsewhere. */
export async function tryDemonstration(_: SignInRefusal | null, form: FormData): Promise<SignInRefusal> {
  const answer = await callAuth("/demonstration", { method: "POST" });
  if (!answer?.ok) return answer?.status === 429 ? "tooMany" : "unavailable";
  await passCookiesOn(answer);
  return redirect({ href: returnPath(String(form.get("retour") ?? "")) ?? paths.home(), locale: await getLocale() });
}

/** A script of ours has sent the form, and carries its answer out: it may go to another site. */
const isScripted = async (): Promise<boolean> => (await headers()).has("next-action");

/** Ends the session in this browser whatever the API answers; when it did not confirm, the next page says so. */
export async function signOut(): Promise<void> {
  const there = await endOfficerSession();
  const answer = await callAuth("/sign-out", { method: "POST" });
  await forgetSession();
  // Who has signed in with an identity provider leaves it too: the next person at this screen would come back as them.
  if (there && (await isScripted())) leaveFor(there);
  if (there) {
    await keepLeaving(there);
    redirect({ href: paths.officerSignedOut(), locale: await getLocale() });
  }
  redirect({ href: answer?.ok ? paths.home() : paths.signIn({ fin: "locale" }), locale: await getLocale() });
}
