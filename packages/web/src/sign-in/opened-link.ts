import { paths } from "@/paths";
import { keepLink } from "./link-cookies";

/**
 * Answers a GET on the mailed link without consuming it: mail scanners open links too. The token moves into a
 * cookie of the sign-in pages and leaves the address, so neither the history, a referrer nor a log line keeps it.
 */
export async function openedLink(request: Request, locale: string): Promise<Response> {
  const token = new URL(request.url).searchParams.get("jeton");
  if (token && token.length <= 200) await keepLink(token);
  // next.config.ts adds `Referrer-Policy: no-referrer`.
  return new Response(null, {
    status: 303,
    headers: {
      location: `/${locale}${paths.confirmSignIn()}`,
      "cache-control": "no-store",
    },
  });
}
