import { entryMessage } from "../../entry/entry.words.js";
import type { MessageWriter } from "../message.types.js";
import { entryDetails } from "./entry-details.js";

const WORDS = {
  fr: { subject: "Votre demande en candidat libre est vérifiée", button: "Voir ma demande" },
  en: { subject: "Your request as a free candidate is verified", button: "See my request" },
} as const;

export const entryVerified: MessageWriter = (message) => {
  const { locale, requestUrl } = entryDetails(message);
  const { subject, button } = WORDS[locale];
  return { subject, parts: [entryMessage("verified", null, locale), { label: button, url: requestUrl }] };
};
