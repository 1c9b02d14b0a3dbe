import type { Family } from "./rule.types.js";
import { guide } from "./sources.js";

export const CEP_RULES = {
  "CEP-1": {
    kinds: ["result"],
    subject: "certificate",
    text: {
      fr: "Le certificat d’examen est rempli après votre prestation. Si vous êtes ajourné, son bilan indique les compétences à travailler.",
      en: "The exam certificate is filled in after your performance. If you fail, its balance tells the competences to work on.",
    },
    evidence: "document",
    source: guide("B.6.a"),
  },
  "CEP-2": {
    kinds: ["result"],
    subject: "certificate",
    text: {
      fr: "Les lignes de compétences qui ne concernent pas votre catégorie sont rayées du bilan.",
      en: "The competence lines that do not concern your category are struck from the balance.",
    },
    evidence: "document",
    source: guide("B.6.a"),
  },
  "CEP-3": {
    kinds: ["result"],
    subject: "certificate",
    text: {
      fr: "En cas d’erreur éliminatoire, la lettre «\u00a0E\u00a0» est portée sur la ligne de la compétence en cause. Les sous-totaux et le total restent vides.",
      en: "After an eliminatory error, the letter “E” is put on the line of the competence concerned. The subtotals and the total stay empty.",
    },
    evidence: "document",
    source: guide("B.6.a"),
  },
  "CEP-4": {
    kinds: ["result"],
    subject: "certificate",
    text: {
      fr: "Quel que soit le résultat, le certificat porte la date, le centre, le numéro du département, le nom de l’inspecteur, la catégorie demandée, votre nom et votre prénom. Il porte aussi vos codes restrictifs, s’il y en a.",
      en: "Whatever the result, the certificate bears the date, the centre, the number of the department, the name of the examiner, the category asked for, your surname and your first name. It also bears your restriction codes, if there are any.",
    },
    evidence: "document",
    source: guide("B.6.b"),
  },
  "CEP-5": {
    kinds: ["result"],
    subject: "certificate",
    text: {
      fr: "Pour une régularisation médicale, la case «\u00a0régularisation\u00a0» est cochée et les mentions du permis sont portées dans «\u00a0autres codes\u00a0». Le bilan de compétences reste vide.",
      en: "For a medical regularisation, the box “régularisation” is ticked and the codes of the licence are put under “autres codes” (other codes). The competence balance stays empty.",
    },
    evidence: "document",
    source: guide("B.6.c"),
  },
  "CEP-6": {
    kinds: ["result"],
    subject: "certificate",
    text: {
      fr: "Si votre permis est invalidé, vous pouvez passer les épreuves pendant la période d’invalidation. En cas de réussite, le certificat précise la date à partir de laquelle vous avez le droit de conduire («\u00a0vaut titre de conduite à compter du\u00a0»).",
      en: "If your licence is invalidated, you may take the tests during the invalidation period. If you pass, the certificate tells the date from which you are allowed to drive (“vaut titre de conduite à compter du”).",
    },
    evidence: "document",
    source: guide("B.6.c"),
  },
  "CEP-7": {
    kinds: ["result"],
    subject: "certificate",
    text: {
      fr: "Si vous réussissez D ou DE avant l’âge normal en vous engageant à suivre la FIMO, aucun certificat favorable ne vous est remis. Le dossier et le certificat sont transmis au service local des examens.",
      en: "If you pass D or DE before the ordinary age by undertaking to follow the FIMO training, no favourable certificate is handed to you. The file and the certificate are sent to the local exam service.",
    },
    evidence: "document",
    source: guide("B.6.c"),
  },
  "CEP-8": {
    kinds: ["result"],
    subject: "certificate",
    text: {
      fr: "En cas d’échec, le certificat vous est remis ou envoyé par la poste.",
      en: "If you fail, the certificate is given to you or posted to you.",
    },
    evidence: "document",
    source: guide("A.1.d, A.1.e"),
  },
} as const satisfies Family;
