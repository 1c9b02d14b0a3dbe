import type { Penalty } from "../../domain/penalty/penalty.js";
import { takesProof } from "../../domain/penalty/proof.js";
import { penaltySentence } from "../../penalties/penalty.words.js";
import type { MessageWriter } from "../message.types.js";

const WORDS = {
  fr: {
    subject: "Un délai avant votre prochain examen",
    reason:
      "Si un motif sérieux vous a empêché de venir ou de prévenir à temps, envoyez un justificatif depuis «\u00a0Mon dossier\u00a0»\u00a0: le service de votre département peut lever ce délai.",
    button: "Voir mon dossier",
    prove: "Envoyer un justificatif",
  },
  en: {
    subject: "A wait before your next exam",
    reason:
      "If a serious reason kept you from coming or from telling in time, send a proof from “My file”: the service of your department may lift this wait.",
    button: "See my file",
    prove: "Send a proof",
  },
} as const;

/** `details`: the penalty as it was imposed (penalties/imposed-penalty.ts). */
export const penaltyTold: MessageWriter = ({ locale, webOrigin, details }) => {
  const { subject, reason, button, prove } = WORDS[locale];
  const penalty = details as Pick<Penalty, "kind" | "category" | "until">;
  const told = penaltySentence(penalty, locale);
  const url = `${webOrigin}/${locale}/mon-dossier#penalites`;
  return takesProof(penalty.kind)
    ? { subject, parts: [told, reason, { label: prove, url }] }
    : { subject, parts: [told, { label: button, url }] };
};
