import type { Family } from "./rule.types.js";
import { candilib, teleprocedures } from "./sources.js";

const figures = teleprocedures({ fr: "«\u00a0Éléments statistiques\u00a0»", en: "“Éléments statistiques”" });

export const REP_RULES = {
  "REP-1": {
    kinds: ["reporting"],
    subject: "reporting",
    text: {
      fr: "Le taux d’équipement est le nombre de comptes professionnels ouverts rapporté au nombre d’agréments, en pour cent, coupé après la première décimale. Au 11 octobre 2017, 259 comptes pour 365 agréments donnaient 70,9\u00a0%.",
      en: "The adoption rate is the number of open professional accounts over the number of approvals, in per cent, cut after the first decimal. On 11 October 2017, 259 accounts for 365 approvals gave 70.9%.",
    },
    evidence: "document",
    source: figures,
  },
  "REP-2": {
    kinds: ["reporting"],
    subject: "reporting",
    text: {
      fr: "Les auto-écoles qui ont fait au moins une demande sont réparties selon leur nombre de demandes\u00a0: de 1 à 4, de 5 à 10, plus de 10.",
      en: "The driving schools that have made at least one request are sorted by their number of requests: 1 to 4, 5 to 10, more than 10.",
    },
    evidence: "document",
    source: figures,
  },
  "REP-3": {
    kinds: ["reporting"],
    subject: "reporting",
    text: {
      fr: "Le nombre de demandes individuelles traitées est un compteur à part\u00a0: 632 au 11 octobre 2017. Il ne se déduit pas de la répartition par auto-école, et elle ne s’en déduit pas.",
      en: "The number of individual requests processed is a counter of its own: 632 on 11 October 2017. It is not derived from the distribution by school, nor that from it.",
    },
    evidence: "document",
    source: figures,
    undecided: {
      fr: "Le document ne dit pas ce que ce chiffre compte\u00a0: la répartition de la même page ne peut pas l’atteindre.",
      en: "The document does not say what this figure counts: the distribution on the same page cannot reach it.",
    },
  },
  "REP-4": {
    kinds: ["reporting"],
    subject: "reporting",
    text: {
      fr: "Le taux d’absence est le nombre de candidats absents, excusés ou non, rapporté au nombre de candidats convoqués. En Seine-Saint-Denis il était de 1,3\u00a0% avec CandiLib, contre 25\u00a0% avec la convocation traditionnelle.",
      en: "The no-show rate is the number of absent candidates, excused or not, over the number of candidates convened. In Seine-Saint-Denis it was 1.3% with CandiLib, against 25% with the traditional convocation.",
    },
    evidence: "document",
    source: candilib({
      fr: "page du produit, «\u00a0Lancement progressif\u00a0»",
      en: "product page, “Lancement progressif”",
    }),
  },
  "REP-5": {
    kinds: ["reporting"],
    subject: "reporting",
    text: {
      fr: "En Seine-Saint-Denis, les candidats libres étaient 10\u00a0% des candidats et prenaient 75\u00a0% du travail des agents du service des places d’examen.",
      en: "In Seine-Saint-Denis, free candidates were 10% of the candidates and took 75% of the work of the staff of the exam places service.",
    },
    evidence: "document",
    source: candilib({
      fr: "page du produit, «\u00a0Des conditions dégradées\u00a0»",
      en: "product page, “Des conditions dégradées”",
    }),
    undecided: {
      fr: "C’est un chiffre historique\u00a0: le service ne mesure pas le travail des agents.",
      en: "This is a historical figure: the service does not measure the work of the staff.",
    },
  },
  "REP-6": {
    kinds: ["reporting"],
    subject: "reporting",
    text: {
      fr: "Les unités non honorées d’une auto-école sont les places qui lui étaient attribuées à une session et pour lesquelles elle n’a présenté personne, ajoutées session par session. Ses taux de réussite et d’absence sont suivis de même.",
      en: "The unhonoured units of a school are the places attributed to it at a session for which it presented nobody, added up session by session. Its success and absence rates are followed as well.",
    },
    evidence: "document",
    source: {
      fr: "Guide national des épreuves du permis de conduire (janvier 2013), A.1.a\u00a0; API Rendez-vous Permis, page du produit, bénéfices attendus",
      en: "National guide on the driving tests (January 2013), A.1.a; API Rendez-vous Permis, product page, expected benefits",
    },
  },
  "REP-7": {
    kinds: ["reporting"],
    subject: "reporting",
    text: {
      fr: "En 2017, 47 centres d’expertise et de ressources des titres ont été créés\u00a0: 21 pour les cartes d’identité et les passeports, 20 pour les permis de conduire, 5 pour les certificats d’immatriculation et 1 pour l’échange des permis étrangers. Celui de Lyon comptait 40 agents.",
      en: "In 2017, 47 centres of expertise and resources for titles were created: 21 for identity cards and passports, 20 for driving licences, 5 for registration certificates and 1 for the exchange of foreign licences. That of Lyon had a staff of 40.",
    },
    evidence: "document",
    source: teleprocedures({ fr: "«\u00a0Les modalités de la réforme\u00a0»", en: "“Les modalités de la réforme”" }),
    undecided: {
      fr: "Cette règle décrit une organisation de l’administration.",
      en: "This rule describes an organisation of the administration.",
    },
  },
} as const satisfies Family;
