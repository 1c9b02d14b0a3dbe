import { NextRequest } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "./i18n/routing";
import { contentSecurityPolicy, INERT } from "./shell/content-security-policy";

const chooseLanguage = createMiddleware(routing);

/** What somebody has sent to be looked at: no script of it runs, whatever a browser takes it for. */
const isProof = ({ nextUrl }: NextRequest) => /\/justificatifs\/[^/]+$/.test(nextUrl.pathname);

/** Every page: its language in the address, and a content security policy with a nonce of its own. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy({ nonce, development: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  // Next reads the nonce from this header of the request and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  const response = chooseLanguage(new NextRequest(request, { headers }));
  response.headers.set("content-security-policy", isProof(request) ? INERT : policy);
  return response;
}

/** Everything but Next's own files and files with an extension (fonts, icons, styles). */
export const config = { matcher: "/((?!_next|.*\\..*).*)" };
