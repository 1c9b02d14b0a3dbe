import type { MessageWriter } from "../message.types.js";
import { unsignedDetails } from "./unsigned-details.js";

// French puts a no-break space before a colon: \u00a0.
const WORDS = {
  fr: {
    subject: "Confirmez votre nouvelle adresse électronique",
    told: "Quelqu’un a demandé que cette adresse devienne celle d’un dossier Créneau. Si c’est vous, ouvrez ce lien, puis appuyez sur le bouton de la page.",
    wished: "Nouvelle adresse\u00a0: ",
    button: "Confirmer ou refuser",
    after: "Rien ne change avant que l’ancienne adresse ait accepté, ou qu’elle ait eu le temps de refuser.",
    otherwise: "Si vous n’avez rien demandé, ne faites rien\u00a0: sans ce lien, rien ne change.",
  },
  en: {
    subject: "Confirm your new e-mail address",
    told: "Somebody has asked for this address to become that of a Créneau file. If it was you, open this link, then press the button on the page.",
    wished: "New address: ",
    button: "Confirm or refuse",
    after: "Nothing changes before the old address has agreed, or has had the time to refuse.",
    otherwise: "If you did not ask for it, do nothing: without this link nothing changes.",
  },
} as const;

/** The link leads to a page with buttons: a mail scanner that opens it confirms nothing. */
export const emailChangeNew: MessageWriter = (message) => {
  const { locale, url, newEmail } = unsignedDetails(message);
  const { subject, told, wished, button, after, otherwise } = WORDS[locale];
  return { subject, parts: [told, `${wished}${newEmail}`, { label: button, url }, after, otherwise] };
};
