import type { Family } from "./rule.types.js";
import { guide } from "./sources.js";

export const COD_RULES = {
  "COD-1": {
    kinds: ["result"],
    subject: "code",
    text: {
      fr: "Si vous passez l’examen C1 ou C1E allégé des questions écrites de réglementation sociale, le code 97 est noté au résultat hors circulation, puis en circulation, et sur votre certificat en cas de réussite.",
      en: "If you take the light C1 or C1E exam, without the written questions on social regulation, code 97 is noted with the off-road result, again with the on-road result, and on your certificate if you pass.",
    },
    evidence: "document",
    source: guide("B.5.1.g"),
  },
  "COD-2": {
    kinds: ["booking", "exam_day", "result"],
    subject: "code",
    text: {
      fr: "En A1, A2 ou A, le code 78 est noté dès l’épreuve hors circulation passée en boîte automatique. Si vous la réussissez, vous ne pouvez plus passer l’épreuve en circulation en boîte manuelle.",
      en: "In A1, A2 or A, code 78 is noted from the off-road test on if you take it with an automatic gearbox. If you pass it, you can no longer take the on-road test with a manual gearbox.",
    },
    evidence: "document",
    source: guide("B.5.1.h"),
  },
  "COD-3": {
    kinds: ["result"],
    subject: "code",
    text: {
      fr: "Si vous passez l’épreuve en circulation en boîte automatique, le code 78 est noté au résultat dans toutes les catégories, et sur votre certificat en cas de réussite.",
      en: "If you take the on-road test with an automatic gearbox, code 78 is noted with the result in every category, and on your certificate if you pass.",
    },
    evidence: "document",
    source: guide("B.5.1.h"),
  },
  "COD-4": {
    kinds: ["result"],
    subject: "code",
    text: {
      fr: "En BE, le code 78 n’est pas appliqué si vous détenez la catégorie B valable pour la boîte manuelle.",
      en: "In BE, code 78 is not applied if you hold category B valid for manual gearboxes.",
    },
    evidence: "document",
    source: guide("B.5.1.h"),
  },
  "COD-5": {
    kinds: ["result"],
    subject: "code",
    text: {
      fr: "En C, CE, D ou DE, le code 78 n’est pas appliqué si vous détenez au moins une des catégories B, BE, C1, C1E, C, CE, D1, D1E, D ou DE valable pour la boîte manuelle.",
      en: "In C, CE, D or DE, code 78 is not applied if you hold at least one of the categories B, BE, C1, C1E, C, CE, D1, D1E, D or DE valid for manual gearboxes.",
    },
    evidence: "document",
    source: guide("B.5.1.h"),
  },
  "COD-6": {
    kinds: ["result"],
    subject: "code",
    text: {
      fr: "Le code 103 n’est plus utilisé\u00a0: la formation initiale minimale obligatoire (FIMO) ne peut pas être suivie avant les épreuves du permis.",
      en: "Code 103 is no longer used: the compulsory initial training of professional drivers (FIMO) cannot be taken before the tests of the licence.",
    },
    evidence: "document",
    source: guide("B.6.c"),
  },
  "COD-7": {
    kinds: ["result"],
    subject: "code",
    text: {
      fr: "Si vous êtes dispensé de l’épreuve pratique, le certificat remis à la réussite de l’épreuve théorique énumère toutes vos catégories et porte le code 105\u00a0: les limitations de vitesse des conducteurs novices ne s’appliquent pas à vous.",
      en: "If you are exempt from the practical test, the certificate given when you pass the theory test lists all your categories and bears code 105: the speed limits of novice drivers do not apply to you.",
    },
    evidence: "document",
    source: guide("B.6.c"),
  },
  "COD-8": {
    kinds: ["result"],
    subject: "code",
    text: {
      fr: "De retour au permis sans dispense de l’épreuve pratique, votre certificat porte le code «\u00a0106 jusqu’au\u00a0» et une date\u00a0: jusque-là, les limitations de vitesse des conducteurs novices s’appliquent à vous.",
      en: "Returning to the licence without exemption from the practical test, your certificate bears the code “106 jusqu’au” (until) and a date: until then, the speed limits of novice drivers apply to you.",
    },
    evidence: "document",
    source: guide("B.6.c"),
  },
  "COD-9": {
    kinds: ["exam_day", "result"],
    subject: "code",
    text: {
      fr: "Sur un permis français, le code 70 indique que le permis vient d’un échange et dans quel État l’original a été délivré. Cet État décide de la dispense d’épreuve théorique.",
      en: "On a French licence, code 70 says that the licence was exchanged and which State issued the original. That State decides on the exemption from the theory test.",
    },
    evidence: "document",
    source: guide("A.2.a"),
  },
} as const satisfies Family;
