import type { MessageWriter } from "../message.types.js";
import { entryDetails } from "./entry-details.js";

const WORDS = {
  fr: {
    subject: "Votre demande en candidat libre est retirée",
    told: "Comme vous l’avez demandé, votre demande de place en candidat libre est retirée, et ce qu’elle disait de vous est effacé.",
    after:
      "Vous ne serez pas invité. Si vous changez d’avis, faites une nouvelle demande\u00a0: l’attente repart de zéro.",
    again: "Faire une nouvelle demande",
  },
  en: {
    subject: "Your request as a free candidate is withdrawn",
    told: "As you asked, your request for a place as a free candidate is withdrawn, and what it said of you is deleted.",
    after: "You will not be invited. If you change your mind, send a new request: the wait begins anew.",
    again: "Send a new request",
  },
} as const;

/** The last mail about a request: its address is in no other place any more. */
export const entryWithdrawn: MessageWriter = (message) => {
  const { locale, entryUrl } = entryDetails(message);
  const { subject, told, after, again } = WORDS[locale];
  return { subject, parts: [told, after, { label: again, url: entryUrl }] };
};
