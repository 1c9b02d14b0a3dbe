import type { Locale } from "@creneau/schema";
import type { Mail } from "../platform/mail.js";

export const LINK_MINUTES = 15;

const WORDS = {
  fr: {
    subject: "Votre lien de connexion à Créneau",
    greeting: "Bonjour,",
    invitation: "Pour vous connecter à Créneau, ouvrez ce lien\u00a0:",
    button: "Me connecter",
    limits: `Il est valable ${LINK_MINUTES} minutes et ne sert qu’une fois.`,
    otherwise:
      "Si vous n’avez rien demandé, ne faites rien\u00a0: sans ce lien, personne ne peut se connecter à votre place.",
  },
  en: {
    subject: "Your sign-in link for Créneau",
    greeting: "Hello,",
    invitation: "To sign in to Créneau, open this link:",
    button: "Sign in",
    limits: `It is valid for ${LINK_MINUTES} minutes and works once.`,
    otherwise: "If you did not ask for it, do nothing: without this link nobody can sign in as you.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** The link leads to a page with a button: a mail scanner that opens it consumes nothing. */
export const oneTimeLinkMail = (webOrigin: string, token: string, locale: Locale): Omit<Mail, "to"> => {
  const words = WORDS[locale];
  const link = `${webOrigin}/${locale}/connexion/lien?jeton=${encodeURIComponent(token)}`;
  return {
    subject: words.subject,
    text: [words.greeting, words.invitation, link, words.limits, words.otherwise].join("\n\n"),
    html: `<!doctype html><html lang="${locale}"><body style="font-family:Arial,sans-serif;color:#161616;line-height:1.5">
<p>${words.greeting}</p><p>${words.invitation}</p>
<p><a href="${link}" style="display:inline-block;padding:12px 20px;background:#000091;color:#fff;text-decoration:none">${words.button}</a></p>
<p>${words.limits}</p><p>${words.otherwise}</p></body></html>`,
  };
};
