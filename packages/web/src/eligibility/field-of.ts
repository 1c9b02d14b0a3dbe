import type { CandidateFact } from "../graphql/generated/graphql";
import type { Answers, FieldName } from "./questions";
import { filledTests, type LicencePart, TEST_ROWS, type TestPart } from "./rows";
import type { StatedFacts } from "./stated-facts";
import { openTestField, withoutPoints } from "./stated-tests";

const FIELDS: { readonly [Path in string]?: FieldName } = {
  category: "categorie",
  phase: "epreuve",
  on: "date",
  birthDate: "naissance",
  registeredOn: "dossier-date",
  initialTrainingEndedOn: "formation-date",
  preliminaryAppointmentOn: "rdv-date",
  "medicalOpinion.givenOn": "avis-date",
  "medicalOpinion.fitUntil": "avis-fin",
  medicalOpinion: "avis",
  "vocationalTheory.passedOn": "encadree-date",
  vocationalTheory: "encadree",
  "lateCancellations[0]": "annulation-date",
};

/** Parts of a result and of a licence, as the contract names them, and their questions in a row. */
const TEST_PARTS: { readonly [Part in string]?: TestPart } = {
  phase: "epreuve",
  outcome: "issue",
  on: "date",
  category: "categorie",
  points: "points",
  automatic: "boite",
};

const LICENCE_PARTS: { readonly [Part in string]?: LicencePart } = {
  obtainedOn: "date",
  automaticOnly: "automatique",
  bySevenHourTraining: "formation",
  issuedBy: "pays",
  exchangedFrom: "echange",
};

/** The question of the form that the API complains about; null when none of them can mend it. */
export function fieldOfProblem(path: string, { testOrigins, licenceRows }: StatedFacts): FieldName | null {
  const [, list, index = "", part = ""] = /^(results|licences)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  if (list === "results") {
    const origin = testOrigins[Number(index)];
    return typeof origin === "number" ? `essai${origin}-${TEST_PARTS[part] ?? "date"}` : (origin ?? null);
  }
  const row = licenceRows[Number(index)];
  if (list === "licences" && row) {
    const question = LICENCE_PARTS[part];
    return question ? `permis${row}-${question}` : `permis${row}`;
  }
  return FIELDS[path] ?? null;
}

/** The question that would make a fact known: the first of several that has no answer yet. */
const QUESTIONS: { readonly [Fact in CandidateFact]: readonly [FieldName, ...FieldName[]] } = {
  // Of files in the service alone: nobody is asked for a result that they have not been told.
  AWAITED_RESULT: ["pratique"],
  AUTOMATIC_VEHICLE: ["boite"],
  BIRTH_DATE: ["naissance"],
  EMANCIPATED: ["emancipe"],
  FIMO: ["fimo"],
  INITIAL_TRAINING_ENDED_ON: ["formation", "formation-date"],
  LATE_CANCELLATIONS: ["pratique", "annulations", "annulation-date"],
  LICENCES: ["permis", "permis1", "permis1-date"],
  MEDICAL_DECLARATION: ["sante"],
  MEDICAL_OPINION: ["avis", "avis-date"],
  PARENTAL_AUTHORISATION: ["autorisation"],
  PRELIMINARY_APPOINTMENT_ON: ["rdv", "rdv-date"],
  REGISTERED_ON: ["dossier-date"],
  RESULTS: ["code", "code-date", "code-echec", "code-echec-date", "pratique"],
  TRAINING_PATH: ["filiere"],
  VOCATIONAL_THEORY: ["encadree", "encadree-date"],
};

export function fieldOfFact(fact: CandidateFact, answers: Answers): FieldName {
  const questions = QUESTIONS[fact];
  const isOpen = (name: FieldName) => !answers[name] && !isIdle(name, answers);
  return questions.find(isOpen) ?? (fact === "RESULTS" ? openInRows(answers) : null) ?? questions[0];
}

/** What the rows of tests leave open: "that is not all" asks for one row more. */
function openInRows(answers: Answers): FieldName | null {
  if (answers.pratique === "non") return null;
  const open = openTestField(answers);
  if (open !== "essais") return open ?? withoutPoints(answers);
  const next = TEST_ROWS.find((row) => row > Math.max(0, ...filledTests(answers)));
  return answers.essais === "non" && next ? `essai${next}-epreuve` : open;
}

/** A date is no question to somebody who has said no, nor is a failed theory test where another test is asked about. */
function isIdle(name: FieldName, answers: Answers): boolean {
  switch (name) {
    case "code-date":
      return answers.code === "non";
    case "code-echec":
      return answers.epreuve !== "theorie";
    case "code-echec-date":
      return answers.epreuve !== "theorie" || answers["code-echec"] === "non";
    default:
      return false;
  }
}
