import type { Locale } from "@creneau/schema";
import { mailOf } from "../messages/letter.js";
import type { Mail } from "../platform/mail.js";

export const LINK_MINUTES = 15;

const WORDS = {
  fr: {
    subject: "Votre lien de connexion à Créneau",
    invitation: "Pour vous connecter à Créneau, ouvrez ce lien\u00a0:",
    button: "Me connecter",
    limits: `Il est valable ${LINK_MINUTES} minutes et ne sert qu’une fois.`,
    otherwise:
      "Si vous n’avez rien demandé, ne faites rien\u00a0: sans ce lien, personne ne peut se connecter à votre place.",
  },
  en: {
    subject: "Your sign-in link for Créneau",
    invitation: "To sign in to Créneau, open this link:",
    button: "Sign in",
    limits: `It is valid for ${LINK_MINUTES} minutes and works once.`,
    otherwise: "If you did not ask for it, do nothing: without this link nobody can sign in as you.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

/** The link leads to a page with a button: a mail scanner that opens it consumes nothing. */
export const oneTimeLinkMail = (webOrigin: string, token: string, locale: Locale): Omit<Mail, "to"> => {
  const { subject, invitation, button, limits, otherwise } = WORDS[locale];
  const url = `${webOrigin}/${locale}/connexion/lien?jeton=${encodeURIComponent(token)}`;
  return mailOf({ subject, parts: [invitation, { label: button, url }, limits, otherwise] }, locale);
};
