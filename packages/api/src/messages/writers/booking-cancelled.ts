import type { Locale } from "@creneau/schema";
import { writtenDay } from "../../contract/written-date.js";
import type { MessageWriter } from "../message.types.js";
import { decidedByOfficer } from "./by-officer.js";
import { calendarFile, examFacts } from "./exam-parts.js";

const WORDS = {
  fr: {
    subject: (day: string) => `Votre réservation du ${day} est annulée`,
    told: "Votre réservation de cette place d’examen est annulée\u00a0:",
    void: "La convocation n’est plus valable, et la place va à qui l’attend, ou redevient libre pour tout le monde. L’événement joint retire l’examen de votre agenda.",
    button: "Chercher une autre place",
  },
  en: {
    subject: (day: string) => `Your booking of ${day} is cancelled`,
    told: "Your booking of this exam place is cancelled:",
    void: "The convocation is no longer valid, and the place goes to whoever waits for it, or is free for everybody again. The attached event takes the exam out of your calendar.",
    button: "Look for another place",
  },
} as const satisfies Record<Locale, object>;

export const bookingCancelled: MessageWriter = (message) => {
  const { exam, locale, webOrigin } = message;
  if (!exam) return { dropped: "booking_gone" };
  const words = WORDS[locale];
  return {
    subject: words.subject(writtenDay(exam.convocation.date, locale)),
    parts: [
      words.told,
      examFacts(exam.convocation, locale),
      ...decidedByOfficer(message),
      words.void,
      { label: words.button, url: `${webOrigin}/${locale}` },
    ],
    attachments: [calendarFile(exam, message)],
  };
};
