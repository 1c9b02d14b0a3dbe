import type {
  AbsentFact,
  HeldLicenceInput,
  SimulateEligibilityInput,
  TestOutcome,
  TestResultInput,
  TrainingPath,
} from "../graphql/generated/graphql";
import { phaseOf } from "./phase-names";
import { type Answers, DEFAULT_CATEGORY, type FieldName, LICENCE_ROWS, type LicenceRow } from "./questions";

/** What is sent, and which question each member of its lists comes from. */
export type StatedFacts = {
  readonly input: SimulateEligibilityInput;
  readonly resultFields: readonly TestField[];
  readonly licenceRows: readonly LicenceRow[];
};

type TestField = Extract<FieldName, "code-date" | "code-echec-date" | "plateau-date" | "essai-date">;

const PATHS: { readonly [Path in NonNullable<Answers["filiere"]>]: TrainingPath } = {
  traditionnelle: "TRADITIONAL",
  aac: "AAC",
  supervisee: "SUPERVISED",
  encadree: "VOCATIONAL",
};

const OUTCOMES: { readonly [Outcome in NonNullable<Answers["essai"]>]: TestOutcome } = {
  echec: "FAILED",
  absent: "ABSENT_NOT_EXCUSED",
  "absent-excuse": "ABSENT_EXCUSED",
  "non-examine": "NOT_EXAMINED",
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
    resultFields: tests?.map(({ field }) => field) ?? [],
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

type StatedTest = { readonly field: TestField; readonly result: TestResultInput };

/** Every test so far, or nothing while the theory test or the practical ones are an open question: half a history would mislead. */
function statedTests(answers: Answers): StatedTest[] | undefined {
  const theory = answers["code-date"];
  const practical = practicalTests(answers);
  const failed = theoryFailures(answers);
  if (!theory && answers.code !== "non") return undefined;
  if (!practical || !failed) return undefined;
  const passed: StatedTest[] = theory
    ? [{ field: "code-date", result: { phase: "THEORY", on: theory, outcome: "PASSED" } }]
    : [];
  return [...failed, ...passed, ...practical];
}

/** A failed theory test keeps nobody from any other test: only who asks about the theory test has to say. */
function theoryFailures({ epreuve, ...answers }: Answers): StatedTest[] | undefined {
  const last = answers["code-echec-date"];
  if (last) return [{ field: "code-echec-date", result: { phase: "THEORY", on: last, outcome: "FAILED" } }];
  return epreuve === "theorie" && answers["code-echec"] !== "non" ? undefined : [];
}

function practicalTests(answers: Answers): StatedTest[] | undefined {
  if (answers.pratique === "non") return [];
  const category = answers.categorie ?? DEFAULT_CATEGORY;
  const offRoad = answers["plateau-date"];
  const last = answers["essai-date"];
  // A day without what became of the test, or the other way round, says too little.
  const isTold = Boolean(offRoad || last || answers["annulation-date"]);
  if (!isTold || Boolean(last) !== Boolean(answers.essai)) return undefined;
  const tests: StatedTest[] = [];
  if (offRoad)
    tests.push({ field: "plateau-date", result: { phase: "OFF_ROAD", category, on: offRoad, outcome: "PASSED" } });
  if (last && answers.essai) {
    const points = answers["essai-points"]?.replace(",", ".");
    const phase = phaseOf[answers["essai-epreuve"] ?? "circulation"];
    const result = { phase, category, on: last, outcome: OUTCOMES[answers.essai] };
    tests.push({ field: "essai-date", result: points ? { ...result, points: Number(points) } : result });
  }
  return tests;
}

type StatedLicence = { readonly row: LicenceRow; readonly licence: HeldLicenceInput };

/** Every licence held, or nothing while one of them is half told. */
function statedLicences(answers: Answers): StatedLicence[] | undefined {
  if (answers.permis === "non") return [];
  const licences: StatedLicence[] = [];
  for (const row of LICENCE_ROWS) {
    const [category, obtainedOn] = [answers[`permis${row}`], answers[`permis${row}-date`]];
    if (Boolean(category) !== Boolean(obtainedOn)) return undefined;
    if (category && obtainedOn) licences.push({ row, licence: { category, obtainedOn } });
  }
  return licences.length > 0 ? licences : undefined;
}
