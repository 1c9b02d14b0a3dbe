import type { AbsentFact, SimulateEligibilityInput, TrainingPath } from "../graphql/generated/graphql";
import { phaseOf } from "./phase-names";
import { type Answers, DEFAULT_CATEGORY } from "./questions";
import type { LicenceRow } from "./rows";
import { statedLicences } from "./stated-licences";
import { statedTests, type TestOrigin } from "./stated-tests";

/** What is sent, and which question each member of its lists comes from. */
export type StatedFacts = {
  readonly input: SimulateEligibilityInput;
  readonly testOrigins: readonly TestOrigin[];
  readonly licenceRows: readonly LicenceRow[];
};

const PATHS: { readonly [Path in NonNullable<Answers["filiere"]>]: TrainingPath } = {
  traditionnelle: "TRADITIONAL",
  aac: "AAC",
  supervisee: "SUPERVISED",
  encadree: "VOCATIONAL",
};

const yes = (answer: "oui" | "non" | undefined): boolean | undefined => answer && answer === "oui";

/** The answers in the words of the contract. What was not answered is left out, and is never sent as "no". */
export function statedFacts(answers: Answers): StatedFacts {
  const tests = statedTests(answers);
  const licences = statedLicences(answers);
  const input: SimulateEligibilityInput = {
    category: answers.categorie ?? DEFAULT_CATEGORY,
    phase: phaseOf[answers.epreuve ?? "circulation"],
    on: answers.date,
    birthDate: answers.naissance,
    results: tests?.map(({ result }) => result),
    licences: licences?.map(({ licence }) => licence),
    lateCancellations: lateCancellations(answers),
    medicalDeclaration: yes(answers.sante),
    medicalOpinion: answers["avis-date"] ? { givenOn: answers["avis-date"], fitUntil: answers["avis-fin"] } : undefined,
    trainingPath: answers.filiere && PATHS[answers.filiere],
    initialTrainingEndedOn: answers["formation-date"],
    preliminaryAppointmentOn: answers["rdv-date"],
    vocationalTheory: answers["encadree-date"]
      ? { passedOn: answers["encadree-date"], validatedByDelegate: yes(answers.validee) }
      : undefined,
    fimo: yes(answers.fimo),
    parentalAuthorisation: yes(answers.autorisation),
    emancipated: yes(answers.emancipe),
    registeredOn: answers["dossier-date"],
    automaticVehicle: answers.boite && answers.boite === "automatique",
    none: absences(answers),
  };
  return {
    input,
    testOrigins: tests?.map(({ origin }) => origin) ?? [],
    licenceRows: licences?.map(({ row }) => row) ?? [],
  };
}

const absences = ({ avis, rdv, formation, encadree }: Answers): AbsentFact[] => [
  ...(avis === "non" ? (["MEDICAL_OPINION"] as const) : []),
  ...(rdv === "non" ? (["PRELIMINARY_APPOINTMENT"] as const) : []),
  ...(formation === "non" ? (["INITIAL_TRAINING_END"] as const) : []),
  ...(encadree === "non" ? (["VOCATIONAL_THEORY"] as const) : []),
];

/** "Never took, missed or cancelled a test" says it all at once. */
function lateCancellations({ annulations, pratique, ...answers }: Answers): string[] | undefined {
  const late = answers["annulation-date"];
  if (late) return [late];
  return annulations === "non" || pratique === "non" ? [] : undefined;
}
