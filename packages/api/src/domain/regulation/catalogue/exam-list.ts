import type { Family } from "./rule.types.js";
import { guide } from "./sources.js";

export const BRD_RULES = {
  "BRD-1": {
    kinds: ["exam_day"],
    subject: "exam_list",
    text: {
      fr: "Avant l’examen, l’inspecteur compare le nombre de candidats inscrits sur le bordereau et le nombre de places attribuées à l’établissement.",
      en: "Before the exam, the examiner compares the number of candidates on the exam list with the number of places given to the school.",
    },
    evidence: "document",
    source: guide("A.1.a"),
  },
  "BRD-2": {
    kinds: ["exam_day"],
    subject: "exam_list",
    text: {
      fr: "Si l’établissement présente moins de candidats qu’il n’a de places, le nombre d’unités non honorées est noté sur le bordereau.",
      en: "When a school presents fewer candidates than it has places, the number of units left unused (unités non honorées) is written on the exam list.",
    },
    evidence: "document",
    source: guide("A.1.a"),
  },
  "BRD-3": {
    kinds: ["exam_day"],
    subject: "exam_list",
    text: {
      fr: "Si l’établissement présente plus de candidats qu’il n’a de places, son représentant désigne ceux qui ne seront pas examinés, corrige le bordereau et signe la correction.",
      en: "When a school presents more candidates than it has places, its representative designates those who will not be examined, amends the exam list and signs the change.",
    },
    evidence: "document",
    source: guide("A.1.a"),
  },
  "BRD-4": {
    kinds: ["exam_day"],
    subject: "exam_list",
    text: {
      fr: "Les noms inscrits sur le bordereau doivent être ceux des dossiers remis à l’inspecteur. Sinon, le représentant de l’établissement peut corriger le bordereau et signe la correction.",
      en: "The names on the exam list must be those of the files handed to the examiner. If they are not, the representative of the school may amend the list and signs the change.",
    },
    evidence: "document",
    source: guide("A.1.a"),
  },
  "BRD-5": {
    kinds: ["exam_day"],
    subject: "exam_list",
    text: {
      fr: "L’inspecteur clôture le bordereau lorsque le nombre des candidats et leurs noms concordent.",
      en: "The examiner closes the exam list once the number of candidates and their names both agree.",
    },
    evidence: "document",
    source: guide("A.1.a"),
  },
  "BRD-6": {
    kinds: ["exam_day"],
    subject: "exam_list",
    text: {
      fr: "Une fois le bordereau clôturé, la liste des candidats ne peut plus être modifiée.",
      en: "Once the exam list is closed, the candidates on it can no longer be changed.",
    },
    evidence: "document",
    source: guide("A.1.a"),
  },
  "BRD-7": {
    kinds: ["exam_day"],
    subject: "exam_list",
    text: {
      fr: "Vous ne pouvez être examiné que si votre nom figure sur le bordereau et si votre dossier a été remis à l’inspecteur.",
      en: "You can be examined only if your name is on the exam list and your file has been handed to the examiner.",
    },
    evidence: "document",
    source: guide("A.1.a"),
  },
  "BRD-8": {
    kinds: ["result"],
    subject: "exam_list",
    text: {
      fr: "En face de votre nom, le bordereau porte la mention de votre résultat et, s’il y a lieu, le motif pour lequel l’examen n’a pas eu lieu, la nature de la réserve et les mentions transitoires.",
      en: "Beside your name, the exam list bears the mention of your result and, where there is one, the reason why the exam did not take place, the nature of the reserve and the transitional mentions.",
    },
    evidence: "document",
    source: guide("A.1.b, A.1.d, A.1.e, B.7"),
  },
} as const satisfies Family;
