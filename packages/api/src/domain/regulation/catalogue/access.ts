import type { Family } from "./rule.types.js";
import { rdvpermis } from "./sources.js";

const header = rdvpermis({ fr: "en-tête", en: "header" });
const goals = rdvpermis({ fr: "objectifs", en: "objectives" });
const data = rdvpermis({ fr: "tableau des données", en: "table of data" });

export const API_RULES = {
  "API-1": {
    kinds: ["access"],
    subject: "access",
    text: {
      fr: "L’API est réservée aux auto-écoles, sur demande. Un particulier, une administration et un candidat à l’examen n’y ont pas accès.",
      en: "The API is for driving schools only, on request. A private person, an administration and an exam candidate have no access to it.",
    },
    evidence: "document",
    source: header,
  },
  "API-2": {
    kinds: ["access"],
    subject: "access",
    text: {
      fr: "Une auto-école fait au plus {API-2.school}, et chacun de ses employés au plus {API-2.employee}. Un appel passe quand les deux limites le permettent.",
      en: "A driving school makes at most {API-2.school}, and each of its employees at most {API-2.employee}. A call passes when both limits allow it.",
    },
    evidence: "document",
    source: header,
  },
  "API-3": {
    kinds: ["access"],
    subject: "access",
    text: {
      fr: "L’API donne les données de l’auto-école, de ses employés, de ses formateurs, de ses élèves et de ses examens, ainsi que les centres et les créneaux d’examen. Les inspecteurs y sont anonymes.",
      en: "The API gives the data of the school, its employees, its instructors, its pupils and its exams, together with the exam centres and the exam slots. Inspectors are anonymous in it.",
    },
    evidence: "document",
    source: data,
    undecided: {
      fr: "Cette règle décrit les données\u00a0: c’est leur forme qui la respecte, et non une décision.",
      en: "This rule describes the data: their shape keeps it, not a decision.",
    },
  },
  "API-4": {
    kinds: ["booking"],
    subject: "access",
    text: {
      fr: "Une place est réservée au nom d’un candidat, et les délais de représentation s’appliquent.",
      en: "A place is booked in the name of a candidate, and the waiting delays apply.",
    },
    evidence: "document",
    source: goals,
  },
  "API-5": {
    kinds: ["access"],
    subject: "access",
    text: {
      fr: "Votre dossier vous suit d’une auto-école à l’autre. Le service rééquilibre les droits de l’auto-école et de l’élève, fait respecter une concurrence loyale et régule la demande.",
      en: "Your file goes with you from one school to another. The service balances the rights of school and pupil, keeps competition fair and regulates the demand.",
    },
    evidence: "document",
    source: goals,
    undecided: {
      fr: "Ce sont des objectifs\u00a0: le document ne dit pas par quelles règles ils sont atteints.",
      en: "These are goals: the document does not say by which rules they are reached.",
    },
  },
  "API-6": {
    kinds: ["access"],
    subject: "access",
    text: {
      fr: "Le service attend de l’API des délais maîtrisés, plus de réussites, une meilleure répartition des examens, moins d’absences et un lien avec les logiciels des auto-écoles.",
      en: "The service expects from the API delays under control, more successes, a better distribution of exams, fewer absences and a link with the software of driving schools.",
    },
    evidence: "document",
    source: rdvpermis({ fr: "bénéfices attendus", en: "expected benefits" }),
    undecided: {
      fr: "Ce sont des bénéfices attendus\u00a0: ils se mesurent, ils ne se décident pas.",
      en: "These are expected benefits: they are measured, not decided.",
    },
  },
  "API-7": {
    kinds: ["access"],
    subject: "access",
    text: {
      fr: "L’API est produite par le ministère de l’Intérieur\u00a0; sa page a été mise à jour le 6 octobre 2022 et donne comme contact support-api-erpc@interieur.gouv.fr.",
      en: "The API is produced by the ministry of the Interior; its page was updated on 6 October 2022 and gives support-api-erpc@interieur.gouv.fr as contact.",
    },
    evidence: "document",
    source: header,
    undecided: {
      fr: "Ce sont des renseignements sur une page\u00a0: il n’y a rien à décider.",
      en: "These are facts about a page: there is nothing to decide.",
    },
  },
} as const satisfies Family;
