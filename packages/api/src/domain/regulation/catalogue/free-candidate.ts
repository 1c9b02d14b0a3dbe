import type { Bilingual, Family } from "./rule.types.js";
import { candilib } from "./sources.js";

const launch = candilib({
  fr: "page du produit, «\u00a0Lancement progressif\u00a0»",
  en: "product page, “Lancement progressif”",
});
const purpose = candilib({
  fr: "page du produit, «\u00a0CandiLib\u00a0: s’inscrire simplement\u00a0»",
  en: "product page, “CandiLib : s’inscrire simplement”",
});

/** Press articles on the candidates' own account, and the charter of accompanying persons that prefectures hand out. */
const FREE_CANDIDATES: Bilingual = {
  fr: "Articles de presse sur les candidats libres (2023) et charte de l’accompagnateur",
  en: "Press articles on free candidates (2023) and the charter of accompanying persons",
};

export const CLB_RULES = {
  "CLB-1": {
    kinds: ["enrolment"],
    subject: "free_candidate",
    text: {
      fr: "Vous vous inscrivez après avoir reçu un courriel d’invitation du service de votre département. Les candidats qui attendent depuis le plus longtemps sont invités les premiers.",
      en: "You register after you have received an invitation by mail from the service of your department. Those who have waited longest are invited first.",
    },
    evidence: "document",
    source: launch,
  },
  "CLB-2": {
    kinds: ["enrolment"],
    subject: "free_candidate",
    text: {
      fr: "Pour être invité, vous êtes inscrit sur le site de l’ANTS, vous avez réussi l’épreuve théorique et vous avez demandé une place en candidat libre au service du département où vous résidez. Une demande faite ailleurs n’est pas prise en compte.",
      en: "To be invited you are registered on the site of the ANTS, you have passed the theory test and you have asked for a place as a free candidate at the service of the department where you live. A request made elsewhere is not taken into account.",
    },
    evidence: "document",
    source: launch,
  },
  "CLB-3": {
    kinds: ["booking"],
    subject: "free_candidate",
    text: {
      fr: "Vous choisissez votre centre d’examen, puis une place parmi celles qui sont proposées. Vous pouvez en changer.",
      en: "You choose your exam centre, then a place among those on offer. You may change it.",
    },
    evidence: "document",
    source: purpose,
    undecided: {
      fr: "Cette règle décrit le parcours\u00a0; ce sont les règles BOK qui disent quelle place peut être réservée ou rendue.",
      en: "This rule describes the path; the BOK rules say which place may be booked or given back.",
    },
  },
  "CLB-4": {
    kinds: ["booking"],
    subject: "free_candidate",
    text: {
      fr: "Avant l’examen, des messages vous aident à vous y préparer.",
      en: "Before the exam, messages help you to prepare for it.",
    },
    evidence: "document",
    source: purpose,
    undecided: {
      fr: "Le document ne dit ni combien de messages ni quand\u00a0: il décrit un accompagnement.",
      en: "The document says neither how many messages nor when: it describes a form of support.",
    },
  },
  "CLB-5": {
    kinds: ["enrolment"],
    subject: "free_candidate",
    text: {
      fr: "Le service s’ouvre département par département\u00a0: la Seine-Saint-Denis pendant un an, puis, depuis le 21 août 2019, toute l’Île-de-France et le Rhône. Vous êtes averti par courriel quand votre département est ouvert.",
      en: "The service opens department by department: Seine-Saint-Denis for a year, then, since 21 August 2019, the whole of Île-de-France and the Rhône. You are told by mail when your department is open.",
    },
    evidence: "document",
    source: launch,
  },
  "CLB-6": {
    kinds: ["enrolment"],
    subject: "free_candidate",
    text: {
      fr: "Le service vise des délais maîtrisés, une date d’examen choisie, l’équité entre tous les candidats, moins d’absences et moins de temps passé par les agents.",
      en: "The service aims at delays under control, an exam date that one chooses, equity between all candidates, fewer absences and less time spent by the staff.",
    },
    evidence: "document",
    source: purpose,
    undecided: {
      fr: "Ce sont des objectifs\u00a0: ils se mesurent, ils ne se décident pas dossier par dossier.",
      en: "These are goals: they are measured, not decided file by file.",
    },
  },
  "CLB-7": {
    kinds: ["enrolment"],
    subject: "free_candidate",
    text: {
      fr: "CandiLib, destiné aux particuliers, a été étudié à partir du 1er avril 2018, construit à partir du 1er mai 2018, étendu à partir du 1er décembre 2018 et a quitté son incubateur le 15 janvier 2021.",
      en: "CandiLib, meant for private persons, was investigated from 1 April 2018, built from 1 May 2018, extended from 1 December 2018 and left its incubator on 15 January 2021.",
    },
    evidence: "document",
    source: candilib({ fr: "page du produit, en-tête", en: "product page, header" }),
    undecided: {
      fr: "C’est l’histoire d’un produit\u00a0: aucun dossier n’en dépend.",
      en: "This is the history of a product: no file depends on it.",
    },
  },
  "CLB-8": {
    kinds: ["booking", "exam_day"],
    subject: "free_candidate",
    text: {
      fr: "Pour l’épreuve de la catégorie B, vous venez avec une personne qui a le permis B depuis au moins {CLB-8.licence} le jour de l’examen, qui n’est pas un professionnel de la conduite et qui vous accompagne gratuitement.",
      en: "To the test of category B you come with a person who has held licence B for at least {CLB-8.licence} on the day of the exam, who neither drives nor teaches for a living, and who accompanies you free of charge.",
    },
    evidence: "external",
    source: FREE_CANDIDATES,
  },
  "CLB-9": {
    kinds: ["booking", "exam_day"],
    subject: "free_candidate",
    text: {
      fr: "Pour l’épreuve de la catégorie B, vous venez avec un véhicule à double commande, assuré pour cet usage.",
      en: "To the test of category B you come with a vehicle with dual controls, insured for this use.",
    },
    evidence: "external",
    source: FREE_CANDIDATES,
  },
} as const satisfies Family;
