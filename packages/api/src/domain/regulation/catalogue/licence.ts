import type { Family } from "./rule.types.js";
import { guide } from "./sources.js";

export const LIC_RULES = {
  "LIC-1": {
    kinds: ["exam_day"],
    subject: "licence",
    text: {
      fr: "Vous présentez votre permis de conduire si vous êtes dispensé de l’épreuve théorique grâce à lui ou si vous détenez déjà une catégorie autre que la seule AM.",
      en: "You show your driving licence if it exempts you from the theory test or if you already hold a category other than AM alone.",
    },
    evidence: "document",
    source: guide("A.3.b"),
  },
  "LIC-2": {
    kinds: ["exam_day"],
    subject: "licence",
    text: {
      fr: "Pour l’épreuve théorique et l’épreuve hors circulation, une photocopie du permis suffit. Sans le permis ni sa photocopie, votre dossier est irrecevable.",
      en: "For the theory test and the off-road test, a photocopy of the licence is enough. With neither the licence nor a photocopy, your file is not receivable.",
    },
    evidence: "document",
    source: guide("A.3.b"),
  },
  "LIC-3": {
    kinds: ["exam_day"],
    subject: "licence",
    text: {
      fr: "Pour l’épreuve en circulation, vous présentez le permis lui-même\u00a0: une photocopie ne suffit pas et votre dossier serait irrecevable.",
      en: "For the on-road test, you show the licence itself: a photocopy is not enough and your file would not be receivable.",
    },
    evidence: "document",
    source: guide("A.3.b"),
  },
} as const satisfies Family;
