import type { MessageWriter } from "../message.types.js";

const WORDS = {
  fr: {
    subject: "Votre réservation a changé de place",
    told: "Votre réservation est passée à une autre place d’examen. L’ancienne place est de nouveau libre pour d’autres.",
    button: "Voir ma réservation",
  },
  en: {
    subject: "Your booking has moved",
    told: "Your booking is on another exam place now. The old place is free for others again.",
    button: "See my booking",
  },
} as const;

export const bookingMoved: MessageWriter = ({ locale, webOrigin }) => {
  const { subject, told, button } = WORDS[locale];
  return { subject, parts: [told, { label: button, url: `${webOrigin}/${locale}/mes-reservations` }] };
};
