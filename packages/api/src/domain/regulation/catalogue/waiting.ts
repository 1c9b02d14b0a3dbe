import type { Bilingual, Family } from "./rule.types.js";
import { guide, rdvpermis } from "./sources.js";

/**
 * What is public of it names the categories A1, A2 and B, and breaks off after the failures of B by points. *Our reading*: it is the
 * special rule, so where it gives a wait after a failure, the week of the guide (DEL-2) does not count beside it.
 */
const RDVPERMIS_ORDER: Bilingual = {
  fr: "Arrêté du 27 avril 2021 relatif à RdvPermis, article 3",
  en: "Order of 27 April 2021 on RdvPermis, article 3",
};

export const DEL_RULES = {
  "DEL-1": {
    kinds: ["booking", "exam_day"],
    subject: "waiting",
    text: {
      fr: "Après une réussite, vous attendez {DEL-1.wait}, de date à date, avant l’épreuve qu’elle vous ouvre\u00a0: toute épreuve pratique après l’épreuve théorique, l’épreuve en circulation de la même catégorie après l’épreuve hors circulation. Le dernier jour du délai, vous pouvez déjà vous présenter.",
      en: "After a success you wait {DEL-1.wait}, from date to date, before the test that it opens to you: any practical test after the theory test, the on-road test of the same category after the off-road test. On the last day of that period you may already sit.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "DEL-2": {
    kinds: ["booking", "exam_day"],
    subject: "waiting",
    text: {
      fr: "Après un échec, vous attendez {DEL-2.wait}, de date à date, avant de passer de nouveau la même épreuve. Le dernier jour du délai, vous pouvez déjà vous présenter. Aux épreuves pratiques que règle l’arrêté sur RdvPermis (DEL-5), c’est le délai de cet arrêté qui compte, même plus court.",
      en: "After a failure you wait {DEL-2.wait}, from date to date, before you sit the same test again. On the last day of that period you may already sit. In the practical tests that the order on RdvPermis governs (DEL-5), the wait of that order counts, even if it is shorter.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "DEL-3": {
    kinds: ["booking", "exam_day"],
    subject: "waiting",
    text: {
      fr: "Les délais se comptent de date à date, en jours du calendrier\u00a0: ni l’heure, ni les jours ouvrés, ni les jours fériés n’y changent rien.",
      en: "Waiting periods are counted from date to date, in calendar days: neither the hour nor working days nor public holidays make a difference.",
    },
    evidence: "document",
    source: guide("A.1.b"),
  },
  "DEL-4": {
    kinds: ["booking"],
    subject: "waiting",
    text: {
      fr: "Vous et votre auto-école voyez la date à partir de laquelle vous pouvez vous présenter de nouveau, et la règle qui l’explique.",
      en: "You and your driving school see the date from which you may present again, and the rule that explains it.",
    },
    evidence: "document",
    source: rdvpermis({ fr: "principales données", en: "main data" }),
  },
  "DEL-5": {
    kinds: ["booking", "exam_day"],
    subject: "waiting",
    text: {
      fr: "Après un échec à l’épreuve en circulation (catégories\u00a0: {DEL-5.byPoints}), le délai dépend de vos points\u00a0: {DEL-5.above25} au-dessus de {DEL-5.limit25}, {DEL-5.from21} au-dessus de {DEL-5.limit20}, {DEL-5.from16} au-dessus de {DEL-5.limit15}, {DEL-5.from11} au-dessus de {DEL-5.limit10}, {DEL-5.upTo10} jusqu’à {DEL-5.limit10}. Après un échec hors circulation ou en circulation dans d’autres catégories ({DEL-5.anyPoints}), il est de {DEL-5.flat}, quels que soient vos points.",
      en: "After a failed on-road test (categories: {DEL-5.byPoints}), the wait depends on your points: {DEL-5.above25} above {DEL-5.limit25}, {DEL-5.from21} above {DEL-5.limit20}, {DEL-5.from16} above {DEL-5.limit15}, {DEL-5.from11} above {DEL-5.limit10}, {DEL-5.upTo10} up to {DEL-5.limit10}. After a failure off the road or on it in other categories ({DEL-5.anyPoints}), it is {DEL-5.flat}, whatever your points.",
    },
    evidence: "external",
    source: RDVPERMIS_ORDER,
  },
  "DEL-6": {
    kinds: ["booking", "exam_day"],
    subject: "waiting",
    text: {
      fr: "Si vous annulez une épreuve pratique ({DEL-6.categories}) avec un préavis de moins de {DEL-6.notice} et sans motif sérieux, vous attendez {DEL-6.wait} après la date prévue avant de vous présenter de nouveau.",
      en: "If you cancel a practical test ({DEL-6.categories}) with a notice of less than {DEL-6.notice} and without a serious reason, you wait {DEL-6.wait} after the planned date before you present again.",
    },
    evidence: "external",
    source: RDVPERMIS_ORDER,
  },
  "DEL-7": {
    kinds: ["booking", "exam_day"],
    subject: "waiting",
    text: {
      fr: "Si vous ne venez pas à une épreuve pratique ({DEL-7.categories}) sans motif sérieux, vous attendez {DEL-7.wait} après la date prévue avant de vous présenter de nouveau dans cette catégorie.",
      en: "If you do not come to a practical test ({DEL-7.categories}) without a serious reason, you wait {DEL-7.wait} after the planned date before you present again in that category.",
    },
    evidence: "external",
    source: RDVPERMIS_ORDER,
  },
} as const satisfies Family;
