import type { Competence, Excuse } from "@creneau/schema";

/**
 * The words of the papers of the exam day. In French alone: they are papers of the administration, handed to its services and kept
 * with the file. French puts a no-break space before a colon: \u00a0.
 */
export const PAPERS = {
  list: "Bordereau d’examen",
  certificate: "Certificat d’examen du permis de conduire",
  medical_letter: "Demande de contrôle médical de l’aptitude à la conduite",
  report: "Compte rendu de session d’examen",
} as const;

/** Lines of the competence balance, as the certificate prints them. Source: order of 19 February 2010, annex. */
export const COMPETENCE_NAMES = {
  installation: "Savoir s’installer et assurer la sécurité à bord",
  vehicle_checks: "Effectuer des vérifications du véhicule",
  controls: "Connaître et utiliser les commandes",
  information: "Prendre l’information",
  speed: "Adapter son allure aux circonstances",
  road_rules: "Appliquer la réglementation",
  communication: "Communiquer avec les autres usagers",
  lane_sharing: "Partager la chaussée",
  safety_margins: "Maintenir les espaces de sécurité",
  situation_analysis: "Analyse des situations",
  situation_adaptation: "Adaptation aux situations",
  autonomy: "Conduite autonome",
  courtesy: "Conduite courtoise",
  economical_driving: "Conduite économique et respectueuse de l’environnement",
} as const satisfies Record<Competence, string>;

/** The three documents that excuse an absence. Source: national guide (January 2013), B.5.1.c. */
export const EXCUSE_NAMES = {
  medical_certificate: "certificat médical",
  military_convocation: "convocation militaire",
  exam_or_competition_convocation: "convocation à un examen ou à un concours",
} as const satisfies Record<Excuse, string>;

export const LIST_STATES = {
  draft: "en préparation",
  issued: "émis",
  numeric_check: "contrôle numérique en cours",
  nominative_check: "contrôle nominatif en cours",
  closed: "clos",
  completed: "achevé",
} as const;
export const PHASES = { theory: "ETG", off_road: "HC", on_road: "CIR" } as const;
