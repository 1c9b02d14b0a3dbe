import type { Penalty } from "../../domain/penalty/penalty.js";
import { penaltySentence } from "../../penalties/penalty.words.js";
import type { MessageWriter } from "../message.types.js";

const WORDS = {
  fr: {
    subject: "Un délai avant votre prochain examen",
    reason:
      "Si un motif sérieux vous a empêché de venir ou de prévenir à temps, dites-le au service de votre département\u00a0: il peut lever ce délai.",
    button: "Voir mon dossier",
  },
  en: {
    subject: "A wait before your next exam",
    reason:
      "If a serious reason kept you from coming or from telling in time, tell the service of your department: it may lift this wait.",
    button: "See my file",
  },
} as const;

/** `details`: the penalty as it was imposed (penalties/imposed-penalty.ts). */
export const penaltyTold: MessageWriter = ({ locale, webOrigin, details }) => {
  const { subject, reason, button } = WORDS[locale];
  const told = penaltySentence(details as Pick<Penalty, "kind" | "category" | "until">, locale);
  return { subject, parts: [told, reason, { label: button, url: `${webOrigin}/${locale}/mon-dossier` }] };
};
