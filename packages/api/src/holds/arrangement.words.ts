import type { Locale } from "@creneau/schema";
import { writtenDay } from "../contract/written-date.js";
import type { ArrangementProblem } from "../domain/booking/arrangements.js";

type Words = { readonly [Code in ArrangementProblem["code"]]: (problem: ArrangementProblem) => string };

const fr: Words = {
  missing: ({ field }) =>
    field === "arrangements"
      ? "Déclarez la personne qui vous accompagne et votre véhicule à double commande."
      : "Remplissez ce champ.",
  not_expected: () => "Cette déclaration n’est demandée qu’aux candidats libres de la catégorie B.",
  too_long: () => "Ce nom est trop long.",
  in_future: () => "Cette date est dans le futur.",
  too_recent: ({ earliestDate }) =>
    "Ce permis B est trop récent pour la date de l’examen. " +
    (earliestDate ? `Cette personne peut vous accompagner à partir du ${writtenDay(earliestDate, "fr")}.` : ""),
  professional: () =>
    "Un professionnel de la conduite ne peut pas vous accompagner\u00a0: venez avec un proche, ou passez par une auto-école.",
  paid: () => "L’accompagnement est gratuit\u00a0: vous ne pouvez pas venir avec quelqu’un que vous payez.",
  unreadable: () => "Écrivez le numéro d’immatriculation comme sur la carte grise, par exemple AB-123-CD.",
  no_dual_controls: () => "Le véhicule de l’examen a une double commande.",
  not_insured: () => "Le véhicule de l’examen est assuré pour cet usage.",
};

const en: Words = {
  missing: ({ field }) =>
    field === "arrangements"
      ? "Declare the person who accompanies you and your vehicle with dual controls."
      : "Fill in this field.",
  not_expected: () => "This declaration is asked of free candidates for category B only.",
  too_long: () => "This name is too long.",
  in_future: () => "This date is in the future.",
  too_recent: ({ earliestDate }) =>
    "This B licence is too recent for the date of the exam. " +
    (earliestDate ? `This person may accompany you from ${writtenDay(earliestDate, "en")}.` : ""),
  professional: () =>
    "Somebody who drives or teaches for a living may not accompany you: come with somebody close to you, or through a driving school.",
  paid: () => "To accompany is free of charge: you may not come with somebody whom you pay.",
  unreadable: () => "Write the registration number as on the registration certificate, for example AB-123-CD.",
  no_dual_controls: () => "The vehicle of the exam has dual controls.",
  not_insured: () => "The vehicle of the exam is insured for this use.",
};

const words: Readonly<Record<Locale, Words>> = { fr, en };

/** The problem in plain words, and what to do next. */
export const problemMessage = (problem: ArrangementProblem, locale: Locale): string =>
  words[locale][problem.code](problem).trim();
