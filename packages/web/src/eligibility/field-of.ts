import type { CandidateFact } from "../graphql/generated/graphql";
import type { Answers, FieldName } from "./questions";
import type { StatedFacts } from "./stated-facts";

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

/** The question of the form that the API complains about; null when none of them can mend it. */
export function fieldOfProblem(path: string, { resultFields, licenceRows }: StatedFacts): FieldName | null {
  const [, list, index = "", part] = /^(results|licences)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  if (list === "results") {
    const field = resultFields[Number(index)];
    return field === "essai-date" && part === "points" ? "essai-points" : (field ?? null);
  }
  const row = licenceRows[Number(index)];
  if (list === "licences" && row) return part === "category" ? `permis${row}` : `permis${row}-date`;
  return FIELDS[path] ?? null;
}

/** The question that would make a fact known: the first of several that has no answer yet. */
const QUESTIONS: { readonly [Fact in CandidateFact]: readonly [FieldName, ...FieldName[]] } = {
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
  RESULTS: ["code", "code-date", "code-echec", "code-echec-date", "pratique", "essai-date", "essai"],
  TRAINING_PATH: ["filiere"],
  VOCATIONAL_THEORY: ["encadree", "encadree-date"],
};

export function fieldOfFact(fact: CandidateFact, answers: Answers): FieldName {
  const questions = QUESTIONS[fact];
  const isOpen = (name: FieldName) => !answers[name] && !isIdle(name, answers);
  return questions.find(isOpen) ?? questions[0];
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
