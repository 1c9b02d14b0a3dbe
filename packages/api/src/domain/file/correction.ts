import type { AbsentFact, LicenceCategory, TrainingPath } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import type { HeldLicence, TestResult } from "../regulation/facts.js";
import { readFacts } from "../regulation/read-facts.js";
import { readLicences } from "../regulation/read-licences.js";
import { readResults } from "../regulation/read-results.js";
import type { RuleSet } from "../regulation/rule-set.js";
import type { Problem, StatedLicence, StatedResult } from "../regulation/stated-facts.js";

/** The columns of a file that an officer completes or corrects. Null: not known (any more). */
export type FileColumns = {
  readonly theoryPassedOn: CivilDate | null;
  readonly registeredOn: CivilDate | null;
  readonly trainingPath: TrainingPath | null;
  readonly emancipated: boolean | null;
  readonly parentalAuthorisation: boolean | null;
  readonly fimo: boolean | null;
  readonly medicalDeclaration: boolean | null;
  readonly automaticVehicle: boolean | null;
  readonly medicalOpinionOn: CivilDate | null;
  readonly fitUntil: CivilDate | null;
  readonly preliminaryAppointmentOn: CivilDate | null;
  readonly initialTrainingEndedOn: CivilDate | null;
  readonly vocationalTheoryOn: CivilDate | null;
  readonly vocationalTheoryValidated: boolean;
  readonly declaredNone: readonly AbsentFact[];
  readonly historyComplete: boolean;
  readonly licencesComplete: boolean;
  readonly categories: readonly LicenceCategory[];
};
export type FileColumn = keyof FileColumns;

/** A file as it stands. `id` of a result names it; only one that an officer has entered can be taken out. */
export type KnownFile = FileColumns & {
  readonly birthDate: CivilDate;
  readonly results: readonly (TestResult & { readonly id: string; readonly removable: boolean })[];
  readonly licences: readonly HeldLicence[];
};

/** What is to change; what is left out stays. `licences` is the whole list. */
export type Correction = {
  readonly columns: Partial<FileColumns>;
  readonly addedResults: readonly StatedResult[];
  readonly removedResults: readonly string[];
  readonly licences: readonly StatedLicence[] | null;
};

/** What does change, in the spelling of the tables. */
export type FileChange = {
  readonly columns: Partial<FileColumns>;
  readonly addedResults: readonly TestResult[];
  readonly removedResults: readonly string[];
  readonly licences: readonly HeldLicence[] | null;
};

/** The field of the statement that a column is read in, as its problems name it. */
const FIELD: { readonly [Column in FileColumn]?: string } = {
  theoryPassedOn: "results",
  medicalOpinionOn: "medicalOpinion",
  fitUntil: "medicalOpinion",
  vocationalTheoryOn: "vocationalTheory",
  vocationalTheoryValidated: "vocationalTheory",
  declaredNone: "none",
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const changedColumns = (file: KnownFile, columns: Partial<FileColumns>): Partial<FileColumns> =>
  Object.fromEntries(Object.entries(columns).filter(([column, value]) => !same(value, file[column as FileColumn])));

const theoryTest = (on: CivilDate): StatedResult => ({ on, phase: "theory", outcome: "passed" });

/** The file as it would be, stated as anybody states theirs: it is read by the same readers. What was added comes first. */
const statedAfter = (
  file: KnownFile,
  { columns, addedResults, removedResults, licences }: Correction,
  today: CivilDate,
) => {
  const after = { ...file, ...columns };
  const kept = file.results.filter(({ id }) => !removedResults.includes(id));
  const theory = after.theoryPassedOn;
  const knowsTheory = [...addedResults, ...kept].some(
    ({ phase, outcome, on }) => phase === "theory" && outcome === "passed" && on === theory,
  );
  return {
    category: "B",
    phase: "on_road",
    on: today,
    birthDate: file.birthDate,
    registeredOn: after.registeredOn,
    trainingPath: after.trainingPath,
    results: [...addedResults, ...kept, ...(theory && !knowsTheory ? [theoryTest(theory)] : [])],
    licences: licences ?? (after.licencesComplete ? file.licences : null),
    medicalOpinion: after.medicalOpinionOn ? { givenOn: after.medicalOpinionOn, fitUntil: after.fitUntil } : null,
    vocationalTheory: after.vocationalTheoryOn ? { passedOn: after.vocationalTheoryOn } : null,
    preliminaryAppointmentOn: after.preliminaryAppointmentOn,
    initialTrainingEndedOn: after.initialTrainingEndedOn,
    none: after.declaredNone,
  } as const;
};

/** What the readers of a statement do not ask: an end without a beginning, a test that is not the officer's to take out. */
const ownProblems = (file: KnownFile, { columns, removedResults }: Correction): Problem[] => {
  const after = { ...file, ...columns };
  const problems: Problem[] = [];
  if (after.fitUntil && !after.medicalOpinionOn) problems.push({ field: "fitUntil", code: "FIT_UNTIL_BEFORE_GIVEN" });
  for (const [index, wanted] of removedResults.entries())
    if (!file.results.some(({ id, removable }) => id === wanted && removable))
      problems.push({ field: `removedResults[${index}]`, code: "UNKNOWN_WORD" });
  return problems;
};

/**
 * What a correction changes in a file, or what is wrong with it. Judged is what is to be corrected: a file may hold what does not go
 * together, from other sources, and another part of it can be mended all the same.
 */
export const readCorrection = (
  file: KnownFile,
  correction: Correction,
  today: CivilDate,
  firstRules: RuleSet,
): { readonly change: FileChange } | { readonly problems: readonly [Problem, ...Problem[]] } => {
  const columns = changedColumns(file, correction.columns);
  const touched = new Set<string>(Object.keys(columns).map((column) => FIELD[column as FileColumn] ?? column));
  if (correction.addedResults.length > 0 || correction.removedResults.length > 0) touched.add("results");
  if (correction.licences) for (const field of ["licences", "results"]) touched.add(field);
  const read = readFacts(statedAfter(file, { ...correction, columns }, today), today, firstRules);
  const stated = "problems" in read ? read.problems : [];
  const [first, ...others] = [
    ...ownProblems(file, { ...correction, columns }),
    ...stated.filter(({ field }) => touched.has(field.split(/[.[]/)[0] ?? "")),
  ];
  if (first) return { problems: [first, ...others] };
  const reading = { today, bornOn: file.birthDate, note: () => undefined };
  const results = readResults(correction.addedResults, firstRules.from, reading) ?? [];
  return {
    change: {
      columns,
      addedResults: results.filter((result) => result !== undefined),
      removedResults: correction.removedResults,
      licences: correction.licences && (readLicences(correction.licences, reading) ?? null),
    },
  };
};

/** The names of what a change touches, as the log tells them; none when everything is as it was. */
export const changedFields = (
  file: KnownFile,
  { columns, addedResults, removedResults, licences }: FileChange,
): string[] => {
  const byCategory = (list: readonly HeldLicence[]) => list.toSorted((a, b) => a.category.localeCompare(b.category));
  return [
    ...Object.keys(columns),
    ...(addedResults.length > 0 || removedResults.length > 0 ? ["results"] : []),
    ...(licences && !same(byCategory(licences), byCategory(file.licences)) ? ["licences"] : []),
  ];
};
