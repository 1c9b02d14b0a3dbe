import type { Family } from "./rule.types.js";
import { guide } from "./sources.js";

export const ETG_RULES = {
  "ETG-1": {
    kinds: ["booking", "exam_day"],
    subject: "theory_exemption",
    text: {
      fr: "Un permis français, ou délivré par un État de l’Union européenne ou de l’Espace économique européen, vous dispense de l’épreuve théorique pendant {ETG-1.validity} après l’obtention de votre dernière catégorie. La catégorie AM et celle obtenue par une formation de sept heures ne comptent pas.",
      en: "A French licence, or one issued by a state of the European Union or of the European Economic Area, exempts you from the theory test for {ETG-1.validity} after you obtained your last category. Category AM and one obtained by a training of seven hours do not count.",
    },
    evidence: "document",
    source: guide("A.2.a"),
  },
  "ETG-2": {
    kinds: ["booking", "exam_day"],
    subject: "theory_exemption",
    text: {
      fr: "Un permis français obtenu par échange, qui porte le code 70, vous dispense de l’épreuve théorique dans le même délai de {ETG-1.validity} si le code est suivi des lettres d’un de ces États\u00a0: {ETG-2.countries}.",
      en: "A French licence obtained by exchange, which bears code 70, exempts you from the theory test within the same {ETG-1.validity} if the code is followed by the letters of one of these states: {ETG-2.countries}.",
    },
    evidence: "document",
    source: guide("A.2.a"),
  },
  "ETG-3": {
    kinds: ["exam_day"],
    subject: "theory_exemption",
    text: {
      fr: "Si votre permis vous dispense de l’épreuve théorique, vous présentez ce permis ou sa photocopie. Sans l’un ni l’autre, votre dossier est irrecevable\u00a0; en circulation, le permis lui-même est exigé.",
      en: "If your licence exempts you from the theory test, you show that licence or a photocopy of it. With neither, your file is not receivable; on the road, the licence itself is required.",
    },
    evidence: "document",
    source: guide("A.2.a"),
  },
  "ETG-4": {
    kinds: ["booking", "exam_day"],
    subject: "theory_exemption",
    text: {
      fr: "Une réussite à l’épreuve théorique inscrite sur un dossier antérieur vous dispense de la repasser pendant {ETG-4.validity}. Nombre d’épreuves pratiques auxquelles elle donne droit dans chaque catégorie\u00a0: {ETG-4.tests}.",
      en: "A success in the theory test that stands on an earlier file exempts you from sitting it again for {ETG-4.validity}. Number of practical tests that it entitles you to in each category: {ETG-4.tests}.",
    },
    evidence: "document",
    source: guide("A.2.b"),
  },
  "ETG-5": {
    kinds: ["exam_day"],
    subject: "theory_exemption",
    text: {
      fr: "Si un dossier antérieur vous dispense de l’épreuve théorique, vous en présentez l’original. Une copie ne suffit pas et votre dossier serait irrecevable.",
      en: "If an earlier file exempts you from the theory test, you show its original. A copy is not enough and your file would not be receivable.",
    },
    evidence: "document",
    source: guide("A.2.b"),
  },
  "ETG-6": {
    kinds: ["booking", "exam_day"],
    subject: "theory_exemption",
    text: {
      fr: "Dans les catégories {ETG-6.categories}, une épreuve théorique réussie en conduite encadrée vous dispense de la repasser pendant {ETG-6.validity} et pour {ETG-6.tests} par catégorie. Le délégué à l’éducation routière doit l’avoir validée au vu des documents originaux\u00a0; sinon, votre dossier est irrecevable.",
      en: "In the categories {ETG-6.categories}, a theory test passed within conduite encadrée (vocational training) exempts you from sitting it again for {ETG-6.validity} and for {ETG-6.tests} in each category. The delegate for road education must have validated it on the original documents; otherwise your file is not receivable.",
    },
    evidence: "document",
    source: guide("A.2.c"),
  },
  "ETG-7": {
    kinds: ["exam_day"],
    subject: "theory_exemption",
    text: {
      fr: "Votre dispense est inscrite dans une case à part de votre dossier, avec son motif et sa date, et signée.",
      en: "Your exemption is written into a box of its own in your file, with its ground and its date, and signed.",
    },
    evidence: "document",
    source: guide("A.2, B.5.1.b"),
  },
} as const satisfies Family;
