import { entryMessage, RULES_OF_REASONS } from "../../entry/entry.words.js";
import type { MessageWriter } from "../message.types.js";
import { entryDetails } from "./entry-details.js";

const WORDS = {
  fr: {
    subject: "Votre demande en candidat libre n’est pas acceptée",
    told: "Le fichier du ministère a parlé de votre demande de place en candidat libre.",
    rule: "La règle",
    see: "Voir ma demande",
    again: "Faire une nouvelle demande",
  },
  en: {
    subject: "Your request as a free candidate is not accepted",
    told: "The ministry’s file has told of your request for a place as a free candidate.",
    rule: "The rule",
    see: "See my request",
    again: "Send a new request",
  },
} as const;

/** One letter for each reason: what stands against the request, the rule, and what to do. */
export const entryRefused: MessageWriter = (message) => {
  const { locale, reason, requestUrl, entryUrl } = entryDetails(message);
  const words = WORDS[locale];
  const why = reason ?? "unknown";
  return {
    subject: words.subject,
    parts: [
      words.told,
      entryMessage("refused", why, locale),
      {
        label: `${words.rule} ${RULES_OF_REASONS[why]}`,
        url: `${message.webOrigin}/${locale}/regles#${RULES_OF_REASONS[why]}`,
      },
      { label: words.see, url: requestUrl },
      { label: words.again, url: entryUrl },
    ],
  };
};
