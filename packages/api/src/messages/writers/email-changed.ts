import type { MessageWriter } from "../message.types.js";
import { unsignedDetails } from "./unsigned-details.js";

// French puts a no-break space before a colon: \u00a0.
const WORDS = {
  fr: {
    subject: "L’adresse de votre dossier a changé",
    told: "L’adresse électronique de votre dossier Créneau vient de changer. Toutes les connexions ont pris fin\u00a0: reconnectez-vous avec la nouvelle adresse.",
    button: "Me connecter",
    otherwise:
      "Si vous ne l’avez pas voulu, écrivez sans attendre au service du permis de conduire de votre département.",
  },
  en: {
    subject: "The address of your file has changed",
    told: "The e-mail address of your Créneau file has just changed. Every sign-in is over: sign in again with the new address.",
    button: "Sign in",
    otherwise: "If you did not want it, write to the driving licence office of your department without delay.",
  },
} as const;

/** To both addresses. */
export const emailChanged: MessageWriter = (message) => {
  const { locale } = unsignedDetails(message);
  const { subject, told, button, otherwise } = WORDS[locale];
  return { subject, parts: [told, { label: button, url: `${message.webOrigin}/${locale}/connexion` }, otherwise] };
};
