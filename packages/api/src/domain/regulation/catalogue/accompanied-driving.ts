import type { Family } from "./rule.types.js";
import { guide, teleprocedures } from "./sources.js";

export const AAC_RULES = {
  "AAC-1": {
    kinds: ["exam_day"],
    subject: "accompanied_driving",
    text: {
      fr: "Détenir le livret d’apprentissage et suivre le volume minimal de formation relèvent de votre responsabilité et de celle de votre auto-école. L’inspecteur ne les contrôle pas avant l’examen, sauf en B après une conduite accompagnée.",
      en: "Holding the training booklet and following the minimum of training are your responsibility and that of your driving school. The examiner does not check them before the exam, except in B after accompanied driving.",
    },
    evidence: "document",
    source: guide("A.3.c"),
  },
  "AAC-2": {
    kinds: ["booking", "exam_day"],
    subject: "accompanied_driving",
    text: {
      fr: "En B après une conduite accompagnée (AAC), vous présentez votre livret et au moins {AAC-2.driving} se sont écoulés depuis votre rendez-vous préalable. Sinon, votre dossier est irrecevable.",
      en: "In B after accompanied driving (AAC), you show your booklet and at least {AAC-2.driving} have passed since your preliminary appointment. Otherwise your file is not receivable.",
    },
    evidence: "document",
    source: guide("A.3.c"),
  },
  "AAC-3": {
    kinds: ["booking", "exam_day"],
    subject: "accompanied_driving",
    text: {
      fr: "Si votre dossier a été enregistré avant le {AAC-3.registered}, la conduite accompagnée se compte à partir de l’attestation de fin de formation initiale.",
      en: "If your file was registered before {AAC-3.registered}, accompanied driving is counted from the attestation of the end of initial training.",
    },
    evidence: "document",
    source: guide("A.3.c"),
  },
  "AAC-4": {
    kinds: ["exam_day"],
    subject: "accompanied_driving",
    text: {
      fr: "Si vous venez sans votre livret, deux cas se présentent. Vous déclarez quitter la conduite accompagnée\u00a0: l’examen a lieu, et votre permis ne pourra plus en porter la mention. Vous l’avez oublié et restez en conduite accompagnée\u00a0: vous êtes excusé et l’examen n’a pas lieu.",
      en: "If you come without your booklet, there are two cases. You declare that you leave accompanied driving: the exam takes place, and your licence can no longer bear its mention. You forgot it and stay in accompanied driving: you are excused and the exam does not take place.",
    },
    evidence: "document",
    source: teleprocedures({ fr: "question fréquente 3", en: "frequent question 3" }),
  },
  "AAC-5": {
    kinds: ["exam_day"],
    subject: "accompanied_driving",
    text: {
      fr: "Si votre dossier indique par erreur une autre formation que la vôtre, traditionnelle ou conduite accompagnée, vous le corrigez et signez à côté. L’examen a lieu et l’inspecteur ne garde pas le dossier.",
      en: "If your file names by mistake another training than yours, traditional or accompanied driving, you amend it and sign beside the change. The exam takes place and the examiner does not keep the file.",
    },
    evidence: "document",
    source: guide("A.1.d"),
  },
} as const satisfies Family;
