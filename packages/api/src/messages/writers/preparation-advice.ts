import type { Locale } from "@creneau/schema";
import { writtenDay } from "../../contract/written-date.js";
import type { Letter } from "../message.types.js";
import { ofBookedExam } from "./booked-exam.js";
import { bookingsUrl, cancellingAdvice, documentsToBring, examFacts, mapLink } from "./exam-parts.js";

const WORDS = {
  fr: {
    subject: (day: string) => `Préparez votre examen du ${day}`,
    told: "Votre examen approche\u00a0:",
    advice: "Pour arriver tranquille le jour venu, dès maintenant\u00a0:",
    steps: [
      "rassemblez les documents à apporter\u00a0: il reste le temps d’en refaire un s’il manque\u00a0;",
      "repérez le lieu et le temps qu’il faut pour y aller\u00a0;",
      "convenez avec la personne qui vous amène du véhicule et de l’heure.",
    ],
    cancellable: (day: string) =>
      `Si vous ne vous sentez pas prêt ou ne pouvez pas venir, annulez au plus tard le ${day}\u00a0: la place servira à quelqu’un d’autre.`,
    button: "Voir ma réservation",
  },
  en: {
    subject: (day: string) => `Prepare for your exam on ${day}`,
    told: "Your exam is coming near:",
    advice: "For a quiet day when it comes, do this now:",
    steps: [
      "put the documents to bring together: there is still time to have a missing one made;",
      "look where the place is, and how long it takes to get there;",
      "agree on the vehicle and the hour with the person who takes you there.",
    ],
    cancellable: (day: string) =>
      `If you do not feel ready or cannot come, cancel by ${day}: somebody else will have the place.`,
    button: "See my booking",
  },
} as const satisfies Record<Locale, object>;

export const preparationAdvice = ofBookedExam((exam, message): Letter => {
  const { locale } = message;
  const { convocation } = exam;
  const words = WORDS[locale];
  return {
    subject: words.subject(writtenDay(convocation.date, locale)),
    parts: [
      words.told,
      examFacts(convocation, locale),
      mapLink(convocation, locale),
      words.advice,
      { items: words.steps },
      ...documentsToBring(exam),
      cancellingAdvice(exam, words.cancellable),
      { label: words.button, url: bookingsUrl(message) },
    ],
  };
});
