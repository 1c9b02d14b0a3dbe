import type { Locale } from "@creneau/schema";
import type { MissingFact } from "../domain/regulation/facts.js";

type Names = { readonly [Name in MissingFact]: string };

const fr: Names = {
  birthDate: "votre date de naissance",
  emancipated: "si vous êtes émancipé",
  parentalAuthorisation: "l’autorisation parentale",
  trainingPath: "votre filière de formation",
  fimo: "l’engagement à suivre la FIMO",
  results: "vos résultats aux épreuves",
  lateCancellations: "vos annulations tardives",
  licences: "les permis que vous détenez",
  vocationalTheory: "l’épreuve théorique passée en conduite encadrée",
  medicalDeclaration: "votre déclaration de santé",
  medicalOpinion: "l’avis médical d’aptitude",
  preliminaryAppointmentOn: "la date du rendez-vous préalable",
  initialTrainingEndedOn: "la date de fin de la formation initiale",
  registeredOn: "la date d’enregistrement de votre dossier",
  automaticVehicle: "la boîte de vitesses du véhicule",
  awaitedResult: "un résultat d’examen qui n’est pas encore publié",
};

const en: Names = {
  birthDate: "your date of birth",
  emancipated: "whether you are emancipated",
  parentalAuthorisation: "the parental authorisation",
  trainingPath: "how you are trained",
  fimo: "the undertaking to follow the FIMO training",
  results: "your test results",
  lateCancellations: "your late cancellations",
  licences: "the licences you hold",
  vocationalTheory: "the theory test passed within conduite encadrée",
  medicalDeclaration: "your health declaration",
  medicalOpinion: "the medical fitness opinion",
  preliminaryAppointmentOn: "the date of the preliminary appointment",
  initialTrainingEndedOn: "the date on which initial training ended",
  registeredOn: "the date on which your file was registered",
  automaticVehicle: "the gearbox of the vehicle",
  awaitedResult: "an exam result that is not published yet",
};

const names: Readonly<Record<Locale, Names>> = { fr, en };
const lists = { fr: new Intl.ListFormat("fr-FR"), en: new Intl.ListFormat("en-GB") };

/** Facts as they read in a sentence: « votre date de naissance et vos résultats aux épreuves ». */
export const factNames = (facts: readonly MissingFact[], locale: Locale): string =>
  lists[locale].format(facts.map((fact) => names[locale][fact]));
