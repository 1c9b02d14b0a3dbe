import type { Locale } from "@creneau/schema";
import type { MessageWriter } from "../message.types.js";
import { momentOnClock } from "./moment-on-clock.js";

const WORDS = {
  fr: {
    subject: "Une autre place est gardée pour votre examen",
    told: (exam: string, centre: string) =>
      `En remplacement de la place retirée par l’administration, celle-ci est gardée pour vous\u00a0: ${exam}, ${centre}.`,
    reason: (reason: string) => `Motif du retrait\u00a0: ${reason}`,
    kept: (until: string) =>
      `Elle est gardée jusqu’au ${until}. Vous pouvez l’accepter, la décliner, ou choisir une autre place. Si vous la déclinez ou ne répondez pas, la suivante vous est proposée\u00a0: vous restez le premier servi.`,
    end: "Si vous ne voulez plus d’examen pour le moment, annulez la réservation\u00a0: rien ne s’ensuit.",
    button: "Répondre à la proposition",
  },
  en: {
    subject: "Another place is kept for your exam",
    told: (exam: string, centre: string) =>
      `In place of the one that the administration withdrew, this one is kept for you: ${exam}, ${centre}.`,
    reason: (reason: string) => `Reason of the withdrawal: ${reason}`,
    kept: (until: string) =>
      `It is kept until ${until}. You may accept it, decline it, or choose another place. If you decline or do not answer, the next one is offered to you: you still come first.`,
    end: "If you want no exam for the moment, cancel the booking: nothing follows from it.",
    button: "Answer the offer",
  },
} as const satisfies Record<Locale, object>;

/** What the statement that makes the offer puts into `details`. */
type OfferDetails = {
  readonly startsAt: string;
  readonly heldUntil: string;
  readonly centreName: string;
  readonly timeZone: string;
  readonly reason: string;
};

export const rehousingOffered: MessageWriter = ({ details, locale, webOrigin, now }) => {
  const { startsAt, heldUntil, centreName, timeZone, reason } = details as OfferDetails;
  if (Date.parse(heldUntil) <= now.epochMilliseconds) return { dropped: "offer_over" };
  const words = WORDS[locale];
  return {
    subject: words.subject,
    parts: [
      words.told(momentOnClock(startsAt, timeZone, locale), centreName),
      words.reason(reason),
      words.kept(momentOnClock(heldUntil, timeZone, locale)),
      words.end,
      { label: words.button, url: `${webOrigin}/${locale}/liste-d-attente` },
    ],
  };
};
