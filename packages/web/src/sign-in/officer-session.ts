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
