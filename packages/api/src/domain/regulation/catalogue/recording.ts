import type { Family } from "./rule.types.js";
import { guide, teleprocedures } from "./sources.js";

export const RES_RULES = {
  "RES-1": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Si vous réussissez l’épreuve pratique, ou l’épreuve théorique alors que vous êtes dispensé de la pratique, le bordereau porte le code de votre catégorie.",
      en: "If you pass the practical test, or the theory test while you are exempt from the practical one, the exam list bears the code of your category.",
    },
    evidence: "document",
    source: guide("B.7"),
  },
  "RES-2": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Le bordereau porte «\u00a0BON\u00a0» si vous réussissez l’épreuve théorique et «\u00a0AJO\u00a0» (ajourné) si vous échouez.",
      en: "The exam list bears “BON” if you pass the theory test, and “AJO” (ajourné) if you fail.",
    },
    evidence: "document",
    source: guide("B.7"),
  },
  "RES-3": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Si vous êtes absent, le bordereau porte «\u00a0ABS EXC\u00a0» lorsque votre absence est excusée et «\u00a0ABS NON EXC\u00a0» lorsqu’elle ne l’est pas.",
      en: "If you are absent, the exam list bears “ABS EXC” when your absence is excused and “ABS NON EXC” when it is not.",
    },
    evidence: "document",
    source: guide("B.7"),
  },
  "RES-4": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Si vous êtes présent mais ne pouvez pas être examiné, le bordereau porte «\u00a0EXC\u00a0» et le motif. Ce n’est pas un échec.",
      en: "If you are present but cannot be examined, the exam list bears “EXC” and the reason. It is not a failure.",
    },
    evidence: "document",
    source: guide("B.7"),
  },
  "RES-5": {
    kinds: ["exam_day", "result"],
    subject: "recording",
    text: {
      fr: "Votre absence n’est excusée que par un certificat médical, une convocation militaire ou une convocation à un examen ou à un concours. La nature du document est notée.",
      en: "Your absence is excused only by a medical certificate, a military convocation, or a convocation to an exam or a competition. The nature of the document is written down.",
    },
    evidence: "document",
    source: guide("B.5.1.c"),
  },
  "RES-6": {
    kinds: ["exam_day", "result"],
    subject: "recording",
    text: {
      fr: "La case de la session porte le nom de l’inspecteur, le centre, la date et votre indice de présentation. Seul l’inspecteur remplit les cases d’examen de votre dossier.",
      en: "The box of the session bears the name of the examiner, the centre, the date and your presentation index. Only the examiner fills in the exam boxes of your file.",
    },
    evidence: "document",
    source: guide("B.5, B.5.1.a"),
  },
  "RES-7": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Un résultat favorable est complété du mot «\u00a0bon\u00a0», un résultat défavorable du mot «\u00a0insuffisant\u00a0», et l’inspecteur signe.",
      en: "A favourable result is completed with the word “bon” (good), an unfavourable one with “insuffisant” (insufficient), and the examiner signs.",
    },
    evidence: "document",
    source: guide("B.5.1.e"),
  },
  "RES-8": {
    kinds: ["exam_day", "result"],
    subject: "recording",
    text: {
      fr: "Lorsqu’une condition préalable n’est pas remplie, l’inspecteur note le motif dans la case de la session et signe.",
      en: "When a precondition is not met, the examiner writes the reason in the box of the session and signs.",
    },
    evidence: "document",
    source: guide("B.5.1.c"),
  },
  "RES-9": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Le résultat de l’épreuve théorique porte la date, le matricule de l’inspecteur et «\u00a0FAV\u00a0» ou «\u00a0DEFAV\u00a0». Le nombre de réponses justes, sur {RES-9.questions}, n’est noté que si le résultat est défavorable, et seul le résultat vous est communiqué.",
      en: "The result of the theory test bears the date, the number of the examiner and “FAV” or “DEFAV”. The number of correct answers, out of {RES-9.questions}, is noted only when the result is unfavourable, and you are told the result only.",
    },
    evidence: "document",
    source: guide("B.5.2"),
  },
  "RES-10": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Si votre boîtier tombe en panne pendant l’épreuve théorique, vous êtes excusé. Si vous êtes expulsé pour fraude, aucune réponse n’est comptée et le résultat est défavorable.",
      en: "If your answering device breaks down during the theory test, you are excused. If you are expelled for cheating, no answer is counted and the result is unfavourable.",
    },
    evidence: "document",
    source: guide("B.5.2"),
  },
  "RES-11": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Une case remplie par erreur est barrée et porte la mention «\u00a0ANNULÉ\u00a0». Elle n’est jamais effacée\u00a0: une nouvelle case est remplie.",
      en: "A box filled in by mistake is struck out and marked “ANNULÉ” (cancelled). It is never erased: a new box is filled in.",
    },
    evidence: "document",
    source: guide("B.5.2"),
  },
  "RES-12": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Pour lever le code 78 en A1, A2 ou A, vous faites les seuls exercices d’allure réduite et d’évitement. Le résultat est favorable avec deux notes A, ou une note A et une note B\u00a0; sinon vous êtes excusé, ce n’est pas un échec.",
      en: "To lift code 78 in A1, A2 or A, you do the slow-speed and the avoidance exercises only. The result is favourable with two grades A, or one A and one B; otherwise you are excused, which is not a failure.",
    },
    evidence: "document",
    source: guide("B.3"),
  },
  "RES-13": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Pour lever le code 78 dans une autre catégorie, l’inspecteur vérifie en circulation que vous utilisez efficacement la boîte manuelle. Le résultat est noté de la même façon.",
      en: "To lift code 78 in another category, the examiner checks on the road that you use the manual gearbox efficiently. The result is written down in the same way.",
    },
    evidence: "document",
    source: guide("B.3"),
  },
  "RES-14": {
    kinds: ["result"],
    subject: "recording",
    text: {
      fr: "Les codes d’aménagement notés sur votre dossier doivent être les mêmes que ceux de votre certificat d’examen.",
      en: "The adaptation codes written on your file must be the same as those on your exam certificate.",
    },
    evidence: "document",
    source: guide("B.5.1.f"),
  },
  "RES-15": {
    kinds: ["exam_day", "result"],
    subject: "recording",
    text: {
      fr: "Si vous déclarez le jour de l’examen que vous n’êtes plus en apprentissage anticipé, l’inspecteur le note et votre permis ne portera pas la mention AAC.",
      en: "If you declare on the day of the exam that you no longer follow early driver training (AAC), the examiner records it and your licence will not bear the AAC mention.",
    },
    evidence: "document",
    source: teleprocedures({ fr: "questions fréquentes 3/9", en: "frequently asked questions 3/9" }),
  },
} as const satisfies Family;
