import type { Locale } from "@creneau/schema";
import { writtenDay } from "../../contract/written-date.js";
import type { Letter } from "../message.types.js";
import { ofBookedExam } from "./booked-exam.js";
import { decidedByOfficer } from "./by-officer.js";
import { bookingsUrl, calendarFile, convocationFile, documentsToBring, examFacts, mapLink } from "./exam-parts.js";

const WORDS = {
  fr: {
    subject: (day: string) => `Votre examen est déplacé au ${day}`,
    told: "Votre réservation est déplacée. Voici votre nouvelle place\u00a0:",
    replaced:
      "La convocation jointe remplace la précédente, qui n’est plus valable. L’événement joint met votre agenda à jour.",
    button: "Voir ma réservation",
  },
  en: {
    subject: (day: string) => `Your exam has moved to ${day}`,
    told: "Your booking has moved. This is your new place:",
    replaced:
      "The attached convocation replaces the one before, which is no longer valid. The attached event brings your calendar up to date.",
    button: "See my booking",
  },
} as const satisfies Record<Locale, object>;

export const bookingMoved = ofBookedExam(async (exam, message): Promise<Letter> => {
  const { locale } = message;
  const { convocation } = exam;
  const words = WORDS[locale];
  return {
    subject: words.subject(writtenDay(convocation.date, locale)),
    parts: [
      words.told,
      examFacts(convocation, locale),
      mapLink(convocation, locale),
      ...decidedByOfficer(message),
      ...documentsToBring(exam),
      words.replaced,
      { label: words.button, url: bookingsUrl(message) },
    ],
    attachments: [await convocationFile(exam), calendarFile(exam, message)],
  };
});
