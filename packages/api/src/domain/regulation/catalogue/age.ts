import type { Family } from "./rule.types.js";
import { guide, ourReading, teleprocedures } from "./sources.js";

export const AGE_RULES = {
  "AGE-1": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour les catégories A1 et B1, vous devez avoir {AGE-1.theory} révolus le jour de l’épreuve théorique et {AGE-1.practical} révolus le jour de l’épreuve pratique.",
      en: "For categories A1 and B1, you must have completed {AGE-1.theory} on the day of the theory test and {AGE-1.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-2": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour la catégorie B, hors apprentissage anticipé de la conduite (AAC), vous devez avoir {AGE-2.theory} révolus le jour de l’épreuve théorique et {AGE-2.practical} révolus le jour de l’épreuve pratique.",
      en: "For category B outside accompanied driving (AAC), you must have completed {AGE-2.theory} on the day of the theory test and {AGE-2.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-3": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour la catégorie B en apprentissage anticipé de la conduite (AAC), vous devez avoir {AGE-3.theory} révolus le jour de l’épreuve théorique et {AGE-3.practical} révolus le jour de l’épreuve pratique.",
      en: "For category B with accompanied driving (AAC), you must have completed {AGE-3.theory} on the day of the theory test and {AGE-3.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-4": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour la catégorie BE, vous devez avoir {AGE-4.practical} révolus le jour de l’épreuve pratique.",
      en: "For category BE, you must have completed {AGE-4.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-5": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour la catégorie A2, vous devez avoir {AGE-5.theory} révolus le jour de l’épreuve théorique et {AGE-5.practical} révolus le jour de l’épreuve pratique.",
      en: "For category A2, you must have completed {AGE-5.theory} on the day of the theory test and {AGE-5.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-6": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour la catégorie A, vous devez avoir {AGE-6.practical} révolus le jour de l’épreuve pratique.",
      en: "For category A, you must have completed {AGE-6.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-7": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour les catégories C1 et C1E, vous devez avoir {AGE-7.practical} révolus le jour de l’épreuve pratique.",
      en: "For categories C1 and C1E, you must have completed {AGE-7.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-8": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour les catégories C, CE, D1 et D1E, vous devez avoir {AGE-8.practical} révolus le jour de l’épreuve pratique.",
      en: "For categories C, CE, D1 and D1E, you must have completed {AGE-8.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-9": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour les catégories D et DE avec la case «\u00a0FIMO\u00a0» cochée sur votre demande, vous devez avoir {AGE-9.practical} révolus le jour de l’épreuve pratique.",
      en: "For categories D and DE with the box “FIMO” ticked on your application, you must have completed {AGE-9.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-10": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour les catégories D et DE sans la case «\u00a0FIMO\u00a0», vous devez avoir {AGE-10.practical} révolus le jour de l’épreuve pratique.",
      en: "For categories D and DE without the box “FIMO”, you must have completed {AGE-10.practical} on the day of the practical test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-11": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Votre âge se compte en années et mois révolus le jour de l’examen. Il est comparé à l’âge minimum de votre catégorie, de votre formation et, pour D et DE, de la case «\u00a0FIMO\u00a0». Si vous êtes trop jeune, votre dossier est irrecevable et l’examen ne peut avoir lieu.",
      en: "Your age is counted in completed years and months on the day of the exam. It is compared with the minimum age of your category, of your training and, for D and DE, of the box “FIMO”. If you are too young, your file is not receivable and the exam cannot take place.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-12": {
    kinds: ["booking", "exam_day", "result"],
    subject: "age",
    text: {
      fr: "Avant {AGE-12.under} révolus, la case «\u00a0FIMO\u00a0» de votre demande vous ouvre les catégories D et DE plus tôt. Vous vous engagez alors à suivre cette formation dans un délai inférieur à {AGE-12.training} après votre réussite à l’épreuve en circulation.",
      en: "Before you have completed {AGE-12.under}, the box “FIMO” of your application opens categories D and DE to you earlier. You then undertake to follow that training less than {AGE-12.training} after you pass the on-road test.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-13": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Si vous n’avez pas {AGE-13.majority} révolus le jour de l’examen et n’êtes pas émancipé, il vous faut une autorisation parentale. Sans elle, votre dossier est irrecevable et l’examen ne peut avoir lieu.",
      en: "If you have not completed {AGE-13.majority} on the day of the exam and are not emancipated, you need a parental authorisation. Without it, your file is not receivable and the exam cannot take place.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "AGE-14": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Lorsque le tableau des âges ne donne aucun âge pour l’épreuve théorique, votre âge ne vous empêche pas de la passer. L’âge de l’épreuve pratique reste exigé pour celle-ci.",
      en: "Where the table of ages gives no age for the theory test, your age does not keep you from it. The age of the practical test still counts for the practical test.",
    },
    evidence: "interpretation",
    source: ourReading({
      fr: "le tiret du tableau des âges (guide national, A.1.b) veut dire «\u00a0pas d’âge propre à l’épreuve théorique\u00a0»",
      en: "the dash in the table of ages (national guide, A.1.b) means “no age of its own for the theory test”",
    }),
  },
  "AGE-15": {
    kinds: ["enrolment"],
    subject: "age",
    text: {
      fr: "Vous pouvez demander la production de votre permis définitif à partir de {AGE-15.title} révolus, même si vous avez réussi l’épreuve pratique plus tôt.",
      en: "You may ask for the production of your licence once you have completed {AGE-15.title}, even if you passed the practical test earlier.",
    },
    evidence: "document",
    source: teleprocedures({ fr: "questions fréquentes 9/9", en: "frequent questions 9/9" }),
  },
  "AGE-16": {
    kinds: ["booking", "exam_day"],
    subject: "age",
    text: {
      fr: "Pour la catégorie A, vous devez détenir la catégorie A2 depuis {AGE-16.heldA2} le jour de l’épreuve pratique.",
      en: "For category A, you must have held category A2 for {AGE-16.heldA2} on the day of the practical test.",
    },
    evidence: "unverified",
    source: ourReading({
      fr: "accès progressif à la catégorie A, changement de 2016 encore à vérifier",
      en: "gradual access to category A, a change of 2016 still to be verified",
    }),
  },
} as const satisfies Family;
