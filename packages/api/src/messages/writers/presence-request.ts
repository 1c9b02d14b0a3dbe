import type { Locale } from "@creneau/schema";
import { toGlobalId } from "../../contract/global-id.js";
import { writtenDay } from "../../contract/written-date.js";
import type { Dropped, Letter } from "../message.types.js";
import { ofBookedExam } from "./booked-exam.js";
import { bookingsUrl, examFacts } from "./exam-parts.js";

const WORDS = {
  fr: {
    subject: (day: string) => `Serez-vous à votre examen du ${day}\u00a0?`,
    told: "Votre examen est bientôt là\u00a0:",
    ask: "Dites-nous que vous viendrez\u00a0: un clic suffit, une fois connecté. Rien ne change pour votre place si vous ne répondez pas.",
    button: "Confirmer ma présence",
    otherwise: "Si vous ne pouvez pas venir, voyez dans «\u00a0Mes réservations\u00a0» ce qui est encore possible.",
  },
  en: {
    subject: (day: string) => `Will you be at your exam on ${day}?`,
    told: "Your exam is almost there:",
    ask: "Tell us that you will come: one click, once you are signed in. Nothing changes for your place if you do not answer.",
    button: "Confirm that I will come",
    otherwise: "If you cannot come, see under “My bookings” what is still possible.",
  },
} as const satisfies Record<Locale, object>;

/** The link leads to a page with a button: a mail scanner that opens it confirms nothing. */
export const presenceRequest = ofBookedExam(({ convocation }, message): Letter | Dropped => {
  if (convocation.presenceConfirmedAt) return { dropped: "presence_confirmed" };
  const { locale } = message;
  const words = WORDS[locale];
  const bookingId = toGlobalId("Booking", convocation.bookingId);
  return {
    subject: words.subject(writtenDay(convocation.date, locale)),
    parts: [
      words.told,
      examFacts(convocation, locale),
      words.ask,
      { label: words.button, url: `${bookingsUrl(message)}/${bookingId}/presence` },
      words.otherwise,
    ],
  };
});
