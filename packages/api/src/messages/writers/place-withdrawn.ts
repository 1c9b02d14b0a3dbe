import type { Locale } from "@creneau/schema";
import { writtenDay } from "../../contract/written-date.js";
import type { MessageWriter } from "../message.types.js";
import { bookingsUrl, calendarFile, examFacts } from "./exam-parts.js";

const WORDS = {
  fr: {
    subject: (day: string) => `Votre examen du ${day} n’aura pas lieu`,
    told: "L’administration a dû retirer cette place d’examen\u00a0:",
    reason: (reason: string) => `Motif\u00a0: ${reason}`,
    next: "Vous n’avez rien à faire. Une autre place est cherchée pour vous, d’abord dans le même centre et à la date la plus proche\u00a0: dès qu’il y en a une, elle est gardée pour vous et un courriel vous le dit. Vous passez avant tout le monde, et vous pouvez aussi choisir vous-même une autre place.",
    void: "La convocation n’est plus valable. L’événement joint retire l’examen de votre agenda. Rien ne vous est reproché\u00a0: ni délai, ni perte d’ancienneté.",
    button: "Voir mes réservations",
  },
  en: {
    subject: (day: string) => `Your exam of ${day} will not take place`,
    told: "The administration had to withdraw this exam place:",
    reason: (reason: string) => `Reason: ${reason}`,
    next: "There is nothing you have to do. Another place is being looked for, at the same centre and on the nearest date first: as soon as there is one, it is kept for you and a mail tells you. You come before everybody else, and you may also choose another place yourself.",
    void: "The convocation is no longer valid. The attached event takes the exam out of your calendar. Nothing is held against you: no wait, and you keep your seniority.",
    button: "See my bookings",
  },
} as const satisfies Record<Locale, object>;

export const placeWithdrawn: MessageWriter = (message) => {
  const { exam, details, locale } = message;
  if (!exam) return { dropped: "booking_gone" };
  const { convocation } = exam;
  if (convocation.cancelledAt) return { dropped: "booking_cancelled" };
  // They have another place by now, and were told of that one.
  if (convocation.bookedSlotId !== convocation.slotId) return { dropped: "booking_moved" };
  const words = WORDS[locale];
  return {
    subject: words.subject(writtenDay(convocation.date, locale)),
    parts: [
      words.told,
      examFacts(convocation, locale),
      words.reason(String(details.reason)),
      words.next,
      words.void,
      { label: words.button, url: bookingsUrl(message) },
    ],
    attachments: [calendarFile(exam, message)],
  };
};
