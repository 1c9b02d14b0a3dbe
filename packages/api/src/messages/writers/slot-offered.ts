import type { MessageWriter } from "../message.types.js";
import { momentOnClock } from "./moment-on-clock.js";

const WORDS = {
  fr: {
    subject: "Une place d’examen vous est proposée",
    told: (exam: string, centre: string) =>
      `Une place qui convient à l’un de vos souhaits s’est libérée\u00a0: ${exam}, ${centre}.`,
    kept: (until: string) =>
      `Elle est gardée pour vous jusqu’au ${until}. Ensuite, elle est proposée à la personne suivante.`,
    swap: "Si vous avez déjà une réservation, accepter la remplace, sans pénalité tant que la proposition vous est gardée\u00a0; décliner n’y change rien.",
    button: "Répondre à la proposition",
  },
  en: {
    subject: "An exam place is offered to you",
    told: (exam: string, centre: string) => `A place that suits one of your wishes has come back: ${exam}, ${centre}.`,
    kept: (until: string) => `It is kept for you until ${until}. After that it is offered to the next person.`,
    swap: "If you have a booking already, accepting replaces it, without a penalty while the offer is kept for you; declining changes nothing about it.",
    button: "Answer the offer",
  },
} as const;

/** What the statement that makes the offer puts into `details`. */
type OfferDetails = {
  readonly startsAt: string;
  readonly heldUntil: string;
  readonly centreName: string;
  readonly timeZone: string;
};

export const slotOffered: MessageWriter = ({ details, locale, webOrigin, now }) => {
  const { startsAt, heldUntil, centreName, timeZone } = details as OfferDetails;
  if (Date.parse(heldUntil) <= now.epochMilliseconds) return { dropped: "offer_over" };
  const { subject, told, kept, swap, button } = WORDS[locale];
  const [exam, until] = [momentOnClock(startsAt, timeZone, locale), momentOnClock(heldUntil, timeZone, locale)];
  const url = `${webOrigin}/${locale}/liste-d-attente`;
  return { subject, parts: [told(exam, centreName), kept(until), swap, { label: button, url }] };
};
