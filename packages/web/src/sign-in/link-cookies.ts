import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { routing } from "@/i18n/routing";

/** As long as the link itself: 15 minutes. */
const MAX_AGE_SECONDS = 15 * 60;
const LINK = "creneau-lien";
const RETURN = "creneau-retour";
const ASKED = "creneau-demande";

/**
 * Keeps a value for the sign-in pages alone, for the length of a link: once a language, since each has its own path and
 * the visitor may change language in between. `lax`, and not `strict`: the visitor arrives from their mail.
 */
async function keep(name: string, value: string, maxAge = MAX_AGE_SECONDS): Promise<void> {
  const jar = await cookies();
  const secure = process.env.WEB_ORIGIN?.startsWith("https:") ?? false;
  for (const locale of routing.locales)
    jar.set(`${name}-${locale}`, value, {
      httpOnly: true,
      sameSite: "lax",
      secure,
      path: `/${locale}/connexion`,
      maxAge,
    });
}

const kept = async (name: string) => (await cookies()).get(`${name}-${await getLocale()}`)?.value ?? null;

/** Keeps the token of an opened link, so that it leaves the address bar, the history and the referrer. */
export const keepLink = (token: string) => keep(LINK, token);
export const keptLink = () => kept(LINK);
export const forgetLink = () => keep(LINK, "", 0);

/** Keeps where the visitor wanted to go while they fetch their mail. */
export const keepReturnPath = (path: string) => keep(RETURN, path);
export const keptReturnPath = () => kept(RETURN);

/** Remembers that this browser asked for a link. One that did not may have been led to somebody else's: the page warns. */
export const keepAsked = () => keep(ASKED, "1");
export const keptAsked = async () => (await kept(ASKED)) !== null;
