import type { Family } from "./rule.types.js";
import { candilib, ourReading } from "./sources.js";

export const PUB_RULES = {
  "PUB-1": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Une place qui vient d’être publiée s’ouvre d’abord à ceux qui attendent depuis le plus longtemps, puis groupe après groupe, à intervalles réguliers. Votre groupe dépend du nombre de jours écoulés, le jour de la publication, depuis la dernière de ces dates\u00a0: votre inscription, votre examen théorique, votre dernière épreuve dans la catégorie. Chaque département fixe le nombre de groupes, leur largeur et l’intervalle.",
      en: "A place that has just been published opens first to those who have waited longest, then group after group, at regular intervals. Your group depends on the number of days that have passed, on the day of publication, since the last of these dates: your registration, your theory test, your last exam in the category. Each department sets the number of groups, their width and the interval.",
    },
    evidence: "external",
    source: candilib({
      fr: "code source au 22 mai 2023\u00a0: 6 groupes d’ancienneté, ouverts l’un après l’autre toutes les 10 minutes\u00a0; ici, à des intervalles où la vitesse ne compte plus",
      en: "source code of 22 May 2023: 6 groups by seniority, opened one after the other every 10 minutes; here, at intervals at which speed no longer counts",
    }),
  },
  "PUB-2": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Le nombre de vos réservations, changements de place et annulations est limité par jour et par mois. Rendre une place reste toujours possible.",
      en: "The number of your bookings, moves and cancellations is limited by the day and by the month. A place may always be given back.",
    },
    evidence: "interpretation",
    source: ourReading({
      fr: "une limite par personne, pour que personne n’accapare les places par des demandes répétées",
      en: "a limit for each person, so that nobody corners places by repeated requests",
    }),
  },
} as const satisfies Family;
