import type { Family } from "./rule.types.js";
import { guide, ourReading } from "./sources.js";

export const VAL_RULES = {
  "VAL-1": {
    kinds: ["booking", "exam_day"],
    subject: "validity",
    text: {
      fr: "Votre réussite à l’épreuve théorique reste valable {VAL-1.validity}, de date à date. Le jour anniversaire est le dernier où vous pouvez passer une épreuve pratique grâce à elle.",
      en: "Your success in the theory test stays valid for {VAL-1.validity}, from date to date. The anniversary is the last day on which you may sit a practical test thanks to it.",
    },
    evidence: "document",
    source: guide("A.2.b"),
  },
  "VAL-2": {
    kinds: ["booking", "exam_day"],
    subject: "validity",
    text: {
      fr: "Nombre d’épreuves pratiques auxquelles votre réussite à l’épreuve théorique donne droit dans chaque catégorie\u00a0: {VAL-2.tests}. Seules comptent celles où vous avez été examiné, et une réussite hors circulation compte avec l’épreuve en circulation qui la suit.",
      en: "Number of practical tests that your success in the theory test entitles you to in each category: {VAL-2.tests}. Only those in which you were examined count, and an off-road success counts together with the on-road test that follows it.",
    },
    evidence: "document",
    source: guide("A.2.b"),
  },
  "VAL-3": {
    kinds: ["booking", "exam_day"],
    subject: "validity",
    text: {
      fr: "En A1, A2, A et BE, votre réussite hors circulation reste valable {VAL-3.validity}, de date à date, et pour {VAL-3.tests} en circulation. La première limite atteinte y met fin.",
      en: "In A1, A2, A and BE, your off-road success stays valid for {VAL-3.validity}, from date to date, and for {VAL-3.tests} on the road. The first limit that is reached ends it.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "VAL-4": {
    kinds: ["booking", "exam_day"],
    subject: "validity",
    text: {
      fr: "En C1, C1E, C, CE, D1, D1E, D et DE, votre réussite hors circulation reste valable {VAL-4.validity}, de date à date, et pour {VAL-4.tests} en circulation. La première limite atteinte y met fin.",
      en: "In C1, C1E, C, CE, D1, D1E, D and DE, your off-road success stays valid for {VAL-4.validity}, from date to date, and for {VAL-4.tests} on the road. The first limit that is reached ends it.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "VAL-5": {
    kinds: ["booking", "exam_day"],
    subject: "validity",
    text: {
      fr: "Dans toutes les catégories sauf B et B1, vous passez l’épreuve en circulation après avoir réussi l’épreuve hors circulation de la même catégorie.",
      en: "In every category except B and B1, you sit the on-road test after you have passed the off-road test of the same category.",
    },
    evidence: "interpretation",
    source: ourReading({
      fr: "guide national (janvier 2013), A.1.b et A.1.e, qui donne la durée de validité de l’épreuve hors circulation",
      en: "national guide (January 2013), A.1.b and A.1.e, which gives how long the off-road test stays valid",
    }),
  },
  "VAL-6": {
    kinds: ["booking", "exam_day"],
    subject: "validity",
    text: {
      fr: "Vous passez une épreuve pratique si vous avez réussi l’épreuve théorique ou si vous en êtes dispensé. Sinon, l’examen n’a pas lieu, et vous en êtes informé en présence du représentant de votre auto-école.",
      en: "You sit a practical test if you have passed the theory test or are exempt from it. Otherwise the exam does not take place, and you are told so in the presence of your driving school’s representative.",
    },
    evidence: "document",
    source: guide("A.2"),
  },
} as const satisfies Family;
