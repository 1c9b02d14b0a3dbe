import type { MessageWriter } from "../message.types.js";
import { examFacts } from "./exam-parts.js";

const WORDS = {
  fr: {
    subject: "Aucun résultat n’a été inscrit pour votre examen",
    told: "L’inspecteur n’a inscrit aucun résultat pour cet examen\u00a0:",
    free: "Votre réservation est close\u00a0: vous pouvez en prendre une autre, si le règlement le permet. Si un résultat est inscrit plus tard, il comptera et vous serez prévenu.",
    button: "Voir mon dossier",
  },
  en: {
    subject: "No result was written for your exam",
    told: "The examiner has written no result for this exam:",
    free: "Your booking is closed: you can make another one, if the regulation allows. If a result is written later, it will count and you will be told.",
    button: "See my file",
  },
} as const;

export const examUnwritten: MessageWriter = ({ exam, locale, webOrigin }) => {
  const words = WORDS[locale];
  if (!exam) return { dropped: "booking_gone" };
  return {
    subject: words.subject,
    parts: [
      words.told,
      examFacts(exam.convocation, locale),
      words.free,
      { label: words.button, url: `${webOrigin}/${locale}/mon-dossier` },
    ],
  };
};
