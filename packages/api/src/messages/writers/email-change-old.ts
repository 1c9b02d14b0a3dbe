import type { MessageWriter } from "../message.types.js";
import { unsignedDetails } from "./unsigned-details.js";

// French puts a no-break space before a colon: \u00a0.
const WORDS = {
  fr: {
    subject: "Une autre adresse est demandée pour votre dossier",
    told: "On a demandé que l’adresse électronique de votre dossier Créneau change. Si c’est vous, acceptez\u00a0: le changement aura lieu dès que la nouvelle adresse aura confirmé. Sinon, refusez tout de suite.",
    wished: "Nouvelle adresse\u00a0: ",
    button: "Accepter ou refuser",
    after:
      "Sans réponse de votre part pendant quelques jours, le changement aura lieu si la nouvelle adresse a confirmé.",
  },
  en: {
    subject: "Another address is asked for your file",
    told: "Somebody has asked for the e-mail address of your Créneau file to change. If it was you, agree: the change takes place as soon as the new address has confirmed. If not, refuse at once.",
    wished: "New address: ",
    button: "Agree or refuse",
    after: "Without an answer from you for some days, the change takes place if the new address has confirmed.",
  },
} as const;

/** To the address that the file has now: it can always refuse. */
export const emailChangeOld: MessageWriter = (message) => {
  const { locale, url, newEmail } = unsignedDetails(message);
  const { subject, told, wished, button, after } = WORDS[locale];
  return { subject, parts: [told, `${wished}${newEmail}`, { label: button, url }, after] };
};
