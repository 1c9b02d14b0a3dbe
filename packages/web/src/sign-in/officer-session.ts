import { cookies } from "next/headers";
import { callAuth, passCookiesOn } from "./auth-api";

/** Set by the API when an officer comes back from the identity provider. */
const ID_TOKEN = "creneau.officer_id_token";

/** Where the browser ends its session at the identity provider; null for who has none there. */
export async function endOfficerSession(): Promise<string | null> {
  if (!(await cookies()).has(ID_TOKEN)) return null;
  const answer = await callAuth("/officers/sign-out", { method: "POST" });
  if (!answer?.ok) return null;
  await passCookiesOn(answer);
  const { url }: { url: string | null } = await answer.json();
  return url;
}

const LEAVING = "creneau.officer_leaving";
const LEAVING_SECONDS = 60;

/** For the page that leads a browser without JavaScript there: what a form is answered with must not lead to another site. */
export async function keepLeaving(url: string): Promise<void> {
  const secure = process.env.WEB_ORIGIN?.startsWith("https:") ?? false;
  (await cookies()).set(LEAVING, url, { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: LEAVING_SECONDS });
}

/** Where the browser ends its session at the identity provider; null for who has just signed out of none. */
export const keptLeaving = async (): Promise<string | null> => (await cookies()).get(LEAVING)?.value ?? null;
