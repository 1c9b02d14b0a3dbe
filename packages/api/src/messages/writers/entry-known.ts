import type { Locale } from "@creneau/schema";
import type { MessageWriter } from "../message.types.js";
import { entryDetails } from "./entry-details.js";

const WORDS = {
  fr: {
    subject: "Votre demande en candidat libre",
    hasAccount:
      "Vous avez déjà un compte avec cette adresse\u00a0: connectez-vous, il n’y a pas d’autre demande à faire.",
    hasRequest:
      "Vous avez déjà une demande confirmée avec cette adresse\u00a0: elle reste la vôtre, et rien n’y a été changé.",
    fileElsewhere:
      "Ce numéro de dossier (NEPH) est déjà suivi avec une autre adresse électronique. Si c’est le vôtre, utilisez cette autre adresse, ou écrivez au service des examens de votre département.",
    IdentityDiffers: "Ce que vous venez d’écrire diffère de votre demande\u00a0:",
    IdentityMissing: "Votre demande ne dit pas\u00a0:",
    fields: { surname: "nom de naissance", firstName: "prénom", birthDate: "date de naissance" },
    signIn: "Me connecter",
    see: "Voir ma demande",
    again: "Faire une demande",
    otherwise: "Si vous n’avez rien demandé, ne faites rien.",
  },
  en: {
    subject: "Your request as a free candidate",
    hasAccount: "You have an account with this address already: sign in, there is no other request to send.",
    hasRequest:
      "You have a confirmed request with this address already: it stays yours, and nothing in it was changed.",
    fileElsewhere:
      "This file number (NEPH) is followed with another e-mail address already. If it is yours, use that address, or write to the exam service of your department.",
    IdentityDiffers: "What you have just written differs from your request:",
    IdentityMissing: "Your request does not say:",
    fields: { surname: "name at birth", firstName: "first name", birthDate: "date of birth" },
    signIn: "Sign in",
    see: "See my request",
    again: "Send a request",
    otherwise: "If you did not ask for it, do nothing.",
  },
} as const;

const DOUBTS = ["IdentityDiffers", "IdentityMissing"] as const;

/** The fields that differ and those that are missing, each under its own words. */
const doubtParts = (doubts: unknown, locale: Locale) => {
  const words = WORDS[locale];
  const known = Array.isArray(doubts) ? (doubts as readonly { kind?: unknown; field?: unknown }[]) : [];
  return DOUBTS.flatMap((kind) => {
    const fields = known.filter((doubt) => doubt?.kind === kind).map(({ field }) => field);
    const items = (Object.keys(words.fields) as (keyof typeof words.fields)[])
      .filter((field) => fields.includes(field))
      .map((field) => words.fields[field]);
    return items.length > 0 ? [words[kind], { items }] : [];
  });
};

/** What is known already of the address or the file that a new request named: told to the mailbox, and to nobody else. */
export const entryKnown: MessageWriter = (message) => {
  const { locale, requestUrl, entryUrl, signInUrl } = entryDetails(message);
  const words = WORDS[locale];
  const { subject, otherwise } = words;
  switch (message.details.kind) {
    case "has_account":
      return { subject, parts: [words.hasAccount, { label: words.signIn, url: signInUrl }, otherwise] };
    case "has_request": {
      const doubts = doubtParts(message.details.doubts, locale);
      return { subject, parts: [words.hasRequest, ...doubts, { label: words.see, url: requestUrl }, otherwise] };
    }
    default:
      return { subject, parts: [words.fileElsewhere, { label: words.again, url: entryUrl }, otherwise] };
  }
};
