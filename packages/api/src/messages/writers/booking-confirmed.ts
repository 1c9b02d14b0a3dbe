import type { MessageWriter } from "../message.types.js";

const WORDS = {
  fr: {
    subject: "Votre place d’examen est réservée",
    told: "Votre place d’examen du permis de conduire est réservée.",
    button: "Voir ma réservation",
  },
  en: {
    subject: "Your exam place is booked",
    told: "Your driving licence exam place is booked.",
    button: "See my booking",
  },
} as const;

export const bookingConfirmed: MessageWriter = ({ locale, webOrigin }) => {
  const { subject, told, button } = WORDS[locale];
  return { subject, parts: [told, { label: button, url: `${webOrigin}/${locale}/mes-reservations` }] };
};
