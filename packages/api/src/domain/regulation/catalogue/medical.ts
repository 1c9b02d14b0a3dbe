import type { Family } from "./rule.types.js";
import { guide } from "./sources.js";

export const MED_RULES = {
  "MED-1": {
    kinds: ["booking", "exam_day"],
    subject: "medical",
    text: {
      fr: "Si vous avez déclaré un véhicule aménagé, une affection ou un handicap, ou une pension d’invalidité civile ou militaire, vous présentez un avis médical d’aptitude. Sans lui, votre dossier est irrecevable.",
      en: "If you declared an adapted vehicle, an affection or a handicap, or a civil or military invalidity pension, you show a medical opinion of fitness. Without it your file is not receivable.",
    },
    evidence: "document",
    source: guide("A.1.c"),
  },
  "MED-2": {
    kinds: ["booking", "exam_day"],
    subject: "medical",
    text: {
      fr: "Certaines catégories exigent un avis médical d’aptitude, quoi que vous ayez déclaré\u00a0: {MED-2.categories}. Un avis déjà mentionné sur votre permis suffit, par exemple si vous détenez la catégorie C et préparez la CE. Sans avis, votre dossier est irrecevable.",
      en: "Some categories ask for a medical opinion of fitness, whatever you declared: {MED-2.categories}. An opinion that your licence already shows is enough, for example if you hold category C and prepare for CE. Without an opinion your file is not receivable.",
    },
    evidence: "document",
    source: guide("A.1.c"),
  },
  "MED-3": {
    kinds: ["exam_day"],
    subject: "medical",
    text: {
      fr: "Une copie du formulaire médical est acceptée\u00a0: aucun texte n’exige l’original.",
      en: "A copy of the medical form is accepted: no text asks for the original.",
    },
    evidence: "document",
    source: guide("A.1.c"),
  },
  "MED-4": {
    kinds: ["exam_day"],
    subject: "medical",
    text: {
      fr: "L’inspecteur ne contrôle pas vos tests psychotechniques\u00a0: l’avis médical n’est rendu qu’après eux.",
      en: "The examiner does not check your psychotechnical tests: the medical opinion is only given after them.",
    },
    evidence: "document",
    source: guide("A.1.c"),
    undecided: {
      fr: "Cette règle écarte un contrôle\u00a0: il n’y a rien à décider.",
      en: "This rule leaves a check out: there is nothing to decide.",
    },
  },
  "MED-5": {
    kinds: ["booking", "exam_day"],
    subject: "medical",
    text: {
      fr: "Si votre avis médical date de plus de {MED-5.validity}, l’examen a lieu sous réserve et un nouveau contrôle médical est demandé. Si votre permis tient lieu d’avis, son délai d’aptitude court depuis {MED-5.validity} au plus.",
      en: "If your medical opinion is older than {MED-5.validity}, the exam takes place under reserve and a new medical check is asked for. If your licence stands in for the opinion, its period of fitness has been running for {MED-5.validity} at most.",
    },
    evidence: "document",
    source: guide("A.1.d"),
  },
  "MED-6": {
    kinds: ["booking", "exam_day"],
    subject: "medical",
    text: {
      fr: "Si vous étiez apte pour un temps et que ce temps est passé, l’examen a lieu sous réserve et un nouveau contrôle médical est demandé.",
      en: "If you were fit for a limited time and that time has passed, the exam takes place under reserve and a new medical check is asked for.",
    },
    evidence: "document",
    source: guide("A.1.d"),
  },
  "MED-7": {
    kinds: ["result"],
    subject: "medical",
    text: {
      fr: "Après une réserve médicale, quel que soit le résultat, l’inspecteur envoie une demande de contrôle médical (lettre T) et votre dossier au service local des examens. En cas de réussite, votre certificat d’examen y est joint\u00a0; en cas d’échec, il vous est remis ou envoyé.",
      en: "After a medical reserve, whatever the result, the examiner sends a request for a medical check (letter T) and your file to the local exam service. If you pass, your exam certificate is attached; if you fail, it is given or posted to you.",
    },
    evidence: "document",
    source: guide("A.1.d"),
  },
  "MED-8": {
    kinds: ["exam_day", "result"],
    subject: "medical",
    text: {
      fr: "Si la photographie de votre dossier n’a pas été oblitérée, l’examen a lieu et le document est envoyé au service d’enregistrement. En cas de réussite, votre certificat d’examen y est joint\u00a0; en cas d’échec, il vous est remis ou envoyé.",
      en: "If the photograph of your file was not stamped, the exam takes place and the document is sent to the registration service. If you pass, your exam certificate is attached; if you fail, it is given or posted to you.",
    },
    evidence: "document",
    source: guide("A.1.d"),
  },
  "MED-9": {
    kinds: ["result"],
    subject: "medical",
    text: {
      fr: "La nature de la réserve, médicale ou administrative, est inscrite sur le bordereau. Une fois la réserve levée, votre dossier est rendu, à vous ou à votre auto-école.",
      en: "The nature of the reserve, medical or administrative, is written on the exam list. Once the reserve is lifted, your file is given back, to you or to your driving school.",
    },
    evidence: "document",
    source: guide("A.1.d"),
  },
  "MED-10": {
    kinds: ["result"],
    subject: "medical",
    text: {
      fr: "La demande de contrôle médical nomme le service et l’inspecteur, le préfet à qui elle s’adresse, votre identité, votre adresse et votre catégorie, puis ce qui a été observé\u00a0; l’inspecteur la signe.",
      en: "The request for a medical check names the service and the examiner, the prefect it is addressed to, your identity, your address and your category, then what was observed; the examiner signs it.",
    },
    evidence: "document",
    source: {
      fr: "Guide national des épreuves du permis de conduire (janvier 2013), annexe 1",
      en: "National guide on the driving tests (January 2013), annex 1",
    },
  },
} as const satisfies Family;
