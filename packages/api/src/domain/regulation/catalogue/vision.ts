import type { Family } from "./rule.types.js";
import { guide } from "./sources.js";

export const VIS_RULES = {
  "VIS-1": {
    kinds: ["exam_day"],
    subject: "vision",
    text: {
      fr: "À chaque examen, véhicule à l’arrêt, vous lisez une plaque d’immatriculation à environ {VIS-1.distance}. Vous en êtes dispensé si vous êtes déjà passé par un contrôle médical.",
      en: "At every exam, with the vehicle at a standstill, you read a number plate at about {VIS-1.distance}. You are exempt if you have already been medically checked.",
    },
    evidence: "document",
    source: guide("B.2"),
  },
  "VIS-2": {
    kinds: ["exam_day", "result"],
    subject: "vision",
    text: {
      fr: "Vous avez {VIS-2.tries} pour le test de la vue. Si vous n’y arrivez pas, l’inspecteur vous en informe à la fin et demande un contrôle médical\u00a0; ce n’est pas un échec à l’examen.",
      en: "You have {VIS-2.tries} at the vision test. If you do not manage it, the examiner tells you at the end and asks for a medical check; it is not a failure of the exam.",
    },
    evidence: "document",
    source: guide("B.2"),
  },
  "VIS-3": {
    kinds: ["result"],
    subject: "vision",
    text: {
      fr: "Le dossier porte «\u00a0TVF\u00a0» lorsque le test de la vue a été fait et «\u00a0demande de contrôle médical\u00a0» lorsque ce contrôle est demandé.",
      en: "The file bears “TVF” when the vision test was done, and “demande de contrôle médical” when that check is asked for.",
    },
    evidence: "document",
    source: guide("B.5.1.d"),
  },
} as const satisfies Family;
