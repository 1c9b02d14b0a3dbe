import type { Family } from "./rule.types.js";
import { guide } from "./sources.js";

export const ID_RULES = {
  "ID-1": {
    kinds: ["exam_day"],
    subject: "identity",
    text: {
      fr: "Vous présentez à l’inspecteur un titre d’identité de la liste fixée par l’arrêté du 19 janvier 2012. Sans justificatif d’identité, votre dossier est irrecevable et l’examen n’a pas lieu.",
      en: "You show the examiner an identity document of the list set by the order (arrêté) of 19 January 2012. Without any, your file is not receivable and the exam does not take place.",
    },
    evidence: "document",
    source: guide("A.3.a"),
  },
  "ID-2": {
    kinds: ["exam_day"],
    subject: "identity",
    text: {
      fr: "Si vous êtes mineur et étranger, un passeport en cours de validité dont la photographie vous ressemble, un document de circulation pour étranger mineur ou un titre d’identité républicain est aussi accepté.",
      en: "If you are a minor and a foreign national, a valid passport whose photograph looks like you, a circulation document for foreign minors (DCEM) or a republican identity title (TIR) is accepted too.",
    },
    evidence: "document",
    source: guide("A.3.a"),
  },
} as const satisfies Family;
