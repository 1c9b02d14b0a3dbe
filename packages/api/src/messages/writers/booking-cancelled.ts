import type { MessageWriter } from "../message.types.js";

const WORDS = {
  fr: {
    subject: "Votre réservation est annulée",
    told: "Votre réservation d’une place d’examen est annulée. La place est de nouveau libre pour d’autres.",
    button: "Chercher une autre place",
  },
  en: {
    subject: "Your booking is cancelled",
    told: "Your booking of an exam place is cancelled. The place is free for others again.",
    button: "Look for another place",
  },
} as const;

export const bookingCancelled: MessageWriter = ({ locale, webOrigin }) => {
  const { subject, told, button } = WORDS[locale];
  return { subject, parts: [told, { label: button, url: `${webOrigin}/${locale}` }] };
};
