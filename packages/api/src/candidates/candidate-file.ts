import { type AbsentFact, candidates, examResults, heldLicences, penalties } from "@creneau/schema";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { CivilDate } from "../domain/civil-date.js";
import type { Penalty } from "../domain/penalty/penalty.js";
import type { CandidateFacts, HeldLicence, TestResult } from "../domain/regulation/facts.js";
import type { Database } from "../platform/database.js";

/** The history of the candidate of the row, as JSON in the words of the domain. */
const historyOf = (db: Database) => {
  const results = db
    .select({
      all: sql`coalesce(jsonb_agg(jsonb_build_object(
        'on', ${examResults.takenOn}, 'phase', ${examResults.phase}, 'category', ${examResults.category},
        'outcome', ${examResults.outcome}, 'points', ${examResults.points}, 'automatic', ${examResults.automatic})), '[]')`,
    })
    .from(examResults)
    .where(eq(examResults.candidateId, candidates.id));
  const licences = db
    .select({
      all: sql`coalesce(jsonb_agg(jsonb_build_object(
        'category', ${heldLicences.category}, 'obtainedOn', ${heldLicences.obtainedOn}, 'issuedBy', ${heldLicences.issuedBy},
        'exchangedFrom', ${heldLicences.exchangedFrom}, 'bySevenHourTraining', ${heldLicences.bySevenHourTraining},
        'automaticOnly', ${heldLicences.automaticOnly})), '[]')`,
    })
    .from(heldLicences)
    .where(eq(heldLicences.candidateId, candidates.id));
  const standing = db
    .select({
      all: sql`coalesce(jsonb_agg(jsonb_build_object(
        'kind', ${penalties.kind}, 'category', ${penalties.category}, 'rule', ${penalties.rule},
        'examDate', ${penalties.examDate}, 'until', ${penalties.until}, 'lateByRegulation', ${penalties.lateByRegulation})), '[]')`,
    })
    .from(penalties)
    .where(and(eq(penalties.candidateId, candidates.id), isNull(penalties.liftedAt)));
  const awaited = db
    .select({ one: sql`1` })
    .from(examResults)
    .where(and(eq(examResults.candidateId, candidates.id), isNotNull(examResults.awaitedUntil)));
  return {
    resultAwaited: sql<boolean>`exists (${awaited})`.as("result_awaited"),
    penalties: sql<Penalty[]>`(${standing})`.as("penalties"),
    results: sql<TestResult[]>`(${results})`.as("results"),
    licences: sql<HeldLicence[]>`(${licences})`.as("licences"),
  };
};

/** What the regulation looks at, to be selected from `candidates`. */
export const fileColumns = (db: Database) => ({
  birthDate: candidates.birthDate,
  theoryPassedOn: candidates.theoryPassedOn,
  trainingPath: candidates.trainingPath,
  emancipated: candidates.emancipated,
  parentalAuthorisation: candidates.parentalAuthorisation,
  fimo: candidates.fimo,
  medicalDeclaration: candidates.medicalDeclaration,
  automaticVehicle: candidates.automaticVehicle,
  medicalOpinionOn: candidates.medicalOpinionOn,
  fitUntil: candidates.fitUntil,
  preliminaryAppointmentOn: candidates.preliminaryAppointmentOn,
  initialTrainingEndedOn: candidates.initialTrainingEndedOn,
  registeredOn: candidates.registeredOn,
  vocationalTheoryOn: candidates.vocationalTheoryOn,
  vocationalTheoryValidated: candidates.vocationalTheoryValidated,
  declaredNone: candidates.declaredNone,
  historyComplete: candidates.historyComplete,
  licencesComplete: candidates.licencesComplete,
  ...historyOf(db),
});

type Row = typeof candidates.$inferSelect;
type Column = Exclude<
  keyof ReturnType<typeof fileColumns>,
  "results" | "licences" | "declaredNone" | "penalties" | "resultAwaited"
>;
export type FileRow = Pick<Row, Column> & {
  readonly declaredNone: readonly AbsentFact[];
  readonly results: readonly TestResult[];
  readonly licences: readonly HeldLicence[];
  /** Those that stand. A file that is not in the database has none. */
  readonly penalties?: readonly Penalty[];
  /** One of the results is written and not yet told. */
  readonly resultAwaited?: boolean;
};

/** The theory test that the file says was passed, as a result among the others. */
const theoryOf = ({ theoryPassedOn, results }: FileRow): TestResult[] =>
  theoryPassedOn &&
  !results.some(({ phase, outcome, on }) => phase === "theory" && outcome === "passed" && on === theoryPassedOn)
    ? [{ on: theoryPassedOn, phase: "theory", category: null, outcome: "passed", points: null, automatic: false }]
    : [];

const declarations = [
  "trainingPath",
  "emancipated",
  "parentalAuthorisation",
  "fimo",
  "medicalDeclaration",
  "automaticVehicle",
  "registeredOn",
] as const;

/** What was written down; null for what there surely is not; left out when nobody knows. */
const orNone = <Name extends keyof CandidateFacts>(
  name: Name,
  written: CandidateFacts[Name] | null,
  isNone: boolean,
): Partial<CandidateFacts> => (written === null && !isNone ? {} : { [name]: written });

/** A declaration that was not made stays unknown. */
const declared = (row: FileRow): Pick<CandidateFacts, (typeof declarations)[number]> =>
  Object.fromEntries(declarations.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]])));

const opinionOf = ({ medicalOpinionOn, fitUntil }: FileRow) =>
  medicalOpinionOn && { givenOn: medicalOpinionOn, fitUntil };

const vocationalTheoryOf = ({ vocationalTheoryOn, vocationalTheoryValidated }: FileRow) =>
  vocationalTheoryOn && { passedOn: vocationalTheoryOn, validatedByDelegate: vocationalTheoryValidated };

/** The penalties that stand: what an officer has lifted had a serious reason, and is as if it had not been. */
export const penaltiesOf = ({ penalties: standing = [] }: FileRow): readonly Penalty[] => standing;

/** Planned days of the exams that were given back too late for the regulation. */
export const lateCancellationsOf = (standing: readonly Penalty[]): CivilDate[] =>
  standing.filter(({ lateByRegulation }) => lateByRegulation).map(({ examDate }) => examDate);

/**
 * The facts of a candidate's file. What it does not say is not known. A history or a list of licences that is not declared whole is
 * not known either, though it may hold a failure that makes one wait: a rule counts the tests that were taken, and the date
 * that the known part alone gives could be contradicted by the next entry. Nothing is lost by it but that date: a practical
 * test is refused while its results are missing. The same while a result is awaited: whatever it is, the answers are alike, so
 * that none of them tells it, and nothing is booked that it would refuse.
 */
export const factsOf = (row: FileRow): CandidateFacts => {
  const none = new Set(row.declaredNone);
  return {
    ...declared(row),
    birthDate: row.birthDate,
    ...(row.resultAwaited && { resultAwaited: true }),
    ...(row.historyComplete && {
      ...(!row.resultAwaited && { results: [...theoryOf(row), ...row.results] }),
      lateCancellations: lateCancellationsOf(penaltiesOf(row)),
    }),
    ...(row.licencesComplete && { licences: row.licences }),
    ...orNone("medicalOpinion", opinionOf(row) || null, none.has("medical_opinion")),
    ...orNone("vocationalTheory", vocationalTheoryOf(row) || null, none.has("vocational_theory")),
    ...orNone("preliminaryAppointmentOn", row.preliminaryAppointmentOn, none.has("preliminary_appointment")),
    ...orNone("initialTrainingEndedOn", row.initialTrainingEndedOn, none.has("initial_training_end")),
  };
};
