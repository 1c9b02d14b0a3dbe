import type { Penalty } from "../../domain/penalty/penalty.js";
import { penaltyReason } from "../../penalties/penalty.words.js";
import type { MessageToWrite, MessageWriter } from "../message.types.js";

// French puts a no-break space before a colon and inside quotation marks: \u00a0.
const WORDS = {
  fr: {
    button: "Voir mon dossier",
    received: {
      subject: "Votre justificatif est arrivé",
      told: "Le service de votre département a bien reçu votre justificatif. Un agent le regarde et vous répond par courriel.",
      meanwhile: "Jusque-là, le délai avant votre prochain examen reste en place.",
    },
    refused: {
      subject: "Votre justificatif n’a pas été retenu",
      told: "Le service de votre département a regardé votre justificatif et ne l’a pas retenu\u00a0:",
      stands: "Le délai avant votre prochain examen reste en place. Vous pouvez envoyer un autre justificatif.",
    },
    lifted: {
      subject: "Votre délai avant l’examen est levé",
      told: (reason: string, category: string) =>
        `Le délai qui suivait ${reason} est levé pour la catégorie ${category}\u00a0: c’est comme s’il n’avait pas été.`,
      button: "Chercher une place",
    },
  },
  en: {
    button: "See my file",
    received: {
      subject: "Your proof has arrived",
      told: "The service of your department has your proof. An officer looks at it and answers by e-mail.",
      meanwhile: "Until then the wait before your next exam stays.",
    },
    refused: {
      subject: "Your proof was not accepted",
      told: "The service of your department has looked at your proof and did not accept it:",
      stands: "The wait before your next exam stays. You may send another proof.",
    },
    lifted: {
      subject: "Your wait before the exam is lifted",
      told: (reason: string, category: string) =>
        `The wait that followed ${reason} is lifted for category ${category}: it is as if it had not been.`,
      button: "Look for a place",
    },
  },
} as const;

const file = ({ locale, webOrigin }: MessageToWrite) => ({
  label: WORDS[locale].button,
  url: `${webOrigin}/${locale}/mon-dossier`,
});

export const proofReceived: MessageWriter = (message) => {
  const { subject, told, meanwhile } = WORDS[message.locale].received;
  return { subject, parts: [told, meanwhile, file(message)] };
};

/** `details.answer`: the officer's reason, in the language that they wrote it in. */
export const proofRefused: MessageWriter = (message) => {
  const { subject, told, stands } = WORDS[message.locale].refused;
  return { subject, parts: [told, String(message.details.answer ?? ""), stands, file(message)] };
};

/** `details`: the penalty as it was imposed. */
export const penaltyLifted: MessageWriter = ({ locale, webOrigin, details }) => {
  const { subject, told, button } = WORDS[locale].lifted;
  const { kind, category } = details as Pick<Penalty, "kind" | "category">;
  return {
    subject,
    parts: [told(penaltyReason(kind, locale), category), { label: button, url: `${webOrigin}/${locale}` }],
  };
};
