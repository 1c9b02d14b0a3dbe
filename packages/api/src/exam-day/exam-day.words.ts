import type { ExcMotive, Locale } from "@creneau/schema";

/** Why somebody who came could not be examined, as the list prints it. The first of all is the guide's own example (B.7). */
const MOTIVES = {
  vehicle_not_adapted: {
    fr: "aménagement du véhicule inadapté au handicap",
    en: "adaptation of the vehicle not suited to the disability",
  },
  identity_not_proved: { fr: "identité non justifiée", en: "identity not proved" },
  registration_not_shown: { fr: "attestation d’inscription non présentée", en: "registration attestation not shown" },
  file_not_receivable: { fr: "dossier irrecevable", en: "file not admissible" },
  licence_not_shown: { fr: "permis de conduire non présenté", en: "driving licence not shown" },
  booklet_not_shown: { fr: "livret d’apprentissage non présenté", en: "training booklet not shown" },
  medical_opinion_not_shown: { fr: "avis médical non présenté", en: "medical opinion not shown" },
  parental_authorisation_not_shown: {
    fr: "autorisation parentale non présentée",
    en: "parental authorisation not shown",
  },
  return_sheet_not_shown: { fr: "fiche retour au permis non présentée", en: "return-to-licence sheet not shown" },
  vehicle_not_fit: { fr: "véhicule non conforme", en: "vehicle not fit for the exam" },
  companion_not_fit: {
    fr: "accompagnateur absent ou ne remplissant pas les conditions",
    en: "accompanying person missing, or not meeting the conditions",
  },
  weather: { fr: "intempéries", en: "weather" },
  breakdown: { fr: "panne", en: "breakdown" },
  unwell: { fr: "malaise du candidat", en: "candidate taken ill" },
} as const satisfies Record<ExcMotive, Record<Locale, string>>;

export const motiveText = (motive: ExcMotive, locale: Locale): string => MOTIVES[motive][locale];
