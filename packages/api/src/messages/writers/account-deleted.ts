import type { MessageWriter } from "../message.types.js";
import { unsignedDetails } from "./unsigned-details.js";

// French puts a no-break space before a colon: \u00a0.
const WORDS = {
  fr: {
    subject: "Votre compte est supprimé",
    told: {
      candidate: "Comme vous l’avez demandé, votre compte Créneau est supprimé.",
      system: "Votre dossier Créneau est resté longtemps sans activité\u00a0: comme annoncé, il est supprimé.",
    },
    after:
      "Vos réservations à venir sont annulées, vos connexions ont pris fin, et rien de ce qui reste ne porte plus votre nom, votre NEPH ni votre adresse.",
    button: "Aller sur Créneau",
  },
  en: {
    subject: "Your account is deleted",
    told: {
      candidate: "As you asked, your Créneau account is deleted.",
      system: "Your Créneau file was without any activity for a long time: as announced, it is deleted.",
    },
    after:
      "Your bookings to come are cancelled, your sign-ins are over, and nothing of what remains bears your name, your NEPH or your address any more.",
    button: "Go to Créneau",
  },
} as const;

/** The last mail: its address is in no other place any more. */
export const accountDeleted: MessageWriter = (message) => {
  const { locale } = unsignedDetails(message);
  const { subject, told, after, button } = WORDS[locale];
  const by = message.details.by === "system" ? "system" : "candidate";
  return { subject, parts: [told[by], after, { label: button, url: `${message.webOrigin}/${locale}` }] };
};
