import type { Locale } from "@creneau/schema";
import { writtenDay } from "../../contract/written-date.js";
import type { Letter } from "../message.types.js";
import { ofBookedExam } from "./booked-exam.js";
import { decidedByOfficer } from "./by-officer.js";
import {
  bookingsUrl,
  calendarFile,
  cancellingAdvice,
  convocationFile,
  documentsToBring,
  examFacts,
  mapLink,
} from "./exam-parts.js";

const WORDS = {
  fr: {
    subject: (day: string) => `Votre place d’examen du ${day} est réservée`,
    told: "Votre place d’examen du permis de conduire est réservée\u00a0:",
    attached: "Votre convocation et l’événement pour votre agenda sont joints à ce message.",
    cancellable: (day: string) =>
      `Si vous ne pouvez pas venir, annulez au plus tard le ${day}\u00a0: la place servira à quelqu’un d’autre.`,
    button: "Voir ma réservation",
  },
  en: {
    subject: (day: string) => `Your exam place on ${day} is booked`,
    told: "Your driving test place is booked:",
    attached: "Your convocation and the event for your calendar are attached.",
    cancellable: (day: string) => `If you cannot come, cancel by ${day}: somebody else will have the place.`,
    button: "See my booking",
  },
} as const satisfies Record<Locale, object>;

export const bookingConfirmed = ofBookedExam(async (exam, message): Promise<Letter> => {
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
      words.attached,
      cancellingAdvice(exam, words.cancellable),
      { label: words.button, url: bookingsUrl(message) },
    ],
    attachments: [await convocationFile(exam), calendarFile(exam, message)],
  };
});
