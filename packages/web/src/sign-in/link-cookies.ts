import { cookies } from "next/headers";

/** As long as the link itself: 15 minutes. */
const MAX_AGE_SECONDS = 15 * 60;
const LINK = "creneau-lien";
const RETURN = "creneau-retour";

/**
 * Cookies of the sign-in pages alone: they live for the length of a link and go to no other page.
 * `lax`, and not `strict`: the visitor arrives from their mail.
 */
const options = (locale: string) =>
  ({
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.WEB_ORIGIN?.startsWith("https:") ?? false,
    path: `/${locale}/connexion`,
    maxAge: MAX_AGE_SECONDS,
  }) as const;

/** Keeps the token of an opened link, so that it leaves the address bar, the history and the referrer. */
export const keepLink = async (locale: string, token: string) => {
  (await cookies()).set(LINK, token, options(locale));
};
export const keptLink = async () => (await cookies()).get(LINK)?.value ?? null;
export const forgetLink = async (locale: string) => {
  (await cookies()).set(LINK, "", { ...options(locale), maxAge: 0 });
};

/** Keeps where the visitor wanted to go while they fetch their mail. */
export const keepReturnPath = async (locale: string, path: string) => {
  (await cookies()).set(RETURN, path, options(locale));
};
export const keptReturnPath = async () => (await cookies()).get(RETURN)?.value ?? null;
