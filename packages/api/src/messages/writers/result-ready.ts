import type { MessageWriter } from "../message.types.js";

const WORDS = {
  fr: {
    subject: "Le résultat de votre examen est disponible",
    corrected: "Le résultat de votre examen a été corrigé",
    told: "L’inspecteur a inscrit le résultat de votre examen. Vous le trouverez dans votre dossier, avec le certificat d’examen s’il y en a un.",
    toldAgain:
      "Le résultat de votre examen a été corrigé. Le résultat qui compte est dans votre dossier\u00a0; l’ancien y reste lisible, barré.",
    button: "Voir mon résultat",
  },
  en: {
    subject: "The result of your exam is there",
    corrected: "The result of your exam was corrected",
    told: "The examiner has written the result of your exam. It is in your file, with the exam certificate where there is one.",
    toldAgain:
      "The result of your exam was corrected. The result that counts is in your file; the former one stays legible there, struck.",
    button: "See my result",
  },
} as const;

/** `details.corrects`: it takes the place of one that was struck. What it says stays in the file: mail is read by others too. */
export const resultReady: MessageWriter = ({ locale, webOrigin, details }) => {
  const words = WORDS[locale];
  return {
    subject: details.corrects === true ? words.corrected : words.subject,
    parts: [
      details.corrects === true ? words.toldAgain : words.told,
      { label: words.button, url: `${webOrigin}/${locale}/mon-dossier` },
    ],
  };
};
