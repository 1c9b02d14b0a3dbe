import type { Locale } from "@creneau/schema";
import { writtenDay } from "../../contract/written-date.js";
import type { Letter } from "../message.types.js";
import { ofBookedExam } from "./booked-exam.js";
import { bookingsUrl, convocationFile, documentsToBring, examFacts, mapLink, placeAdvice } from "./exam-parts.js";

const WORDS = {
  fr: {
    subject: (day: string) => `Votre examen, ${day}\u00a0: le lieu, l’heure, les documents`,
    told: "Votre examen est dans quelques jours\u00a0:",
    attached: "Votre convocation est jointe à ce message. Bon examen\u00a0!",
    button: "Voir ma réservation",
  },
  en: {
    subject: (day: string) => `Your exam, ${day}: place, time, documents`,
    told: "Your exam is a few days away:",
    attached: "Your convocation is attached. Good luck!",
    button: "See my booking",
  },
} as const satisfies Record<Locale, object>;

export const practicalDetails = ofBookedExam(async (exam, message): Promise<Letter> => {
  const { locale } = message;
  const words = WORDS[locale];
  return {
    subject: words.subject(writtenDay(exam.convocation.date, locale)),
    parts: [
      words.told,
      examFacts(exam.convocation, locale),
      ...placeAdvice(exam.convocation, locale),
      mapLink(exam.convocation, locale),
      ...documentsToBring(exam),
      words.attached,
      { label: words.button, url: bookingsUrl(message) },
    ],
    attachments: [await convocationFile(exam)],
  };
});
