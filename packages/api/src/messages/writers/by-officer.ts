import type { MessageToWrite } from "../message.types.js";

const WORDS = {
  fr: "C’est le service de votre département qui l’a décidé. La décision est dans le journal de votre dossier.",
  en: "The service of your department decided so. The decision is in the log of your file.",
} as const;

/** The sentence that says whose decision it was, where it was not the candidate's own. */
export const decidedByOfficer = ({ details, locale }: MessageToWrite): string[] =>
  details.by === "officer" ? [WORDS[locale]] : [];
