import type { ExamPhase, LicenceCategory } from "@creneau/schema";
import { type CivilDate, completedMonths } from "../civil-date.js";
import { type Answer, type Family, holds, holdsFrom, lacks } from "./answer.js";
import { both, either, except } from "./days.js";
import type { CandidateFacts, FactName } from "./facts.js";
import type { RuleSet } from "./rule-set.js";
import type { NumberKey } from "./values.js";

type AgeKey = Extract<NumberKey, `AGE-${string}.${"theory" | "practical"}`>;

/** One column of the table of ages. `theory` is null where the table prints a dash. Source: national guide (January 2013), A.1.b. */
type Column = { readonly rule: Answer["rule"]; readonly theory: AgeKey | null; readonly practical: AgeKey };

const A1_B1: Column = { rule: "AGE-1", theory: "AGE-1.theory", practical: "AGE-1.practical" };
const B: Column = { rule: "AGE-2", theory: "AGE-2.theory", practical: "AGE-2.practical" };
const B_AAC: Column = { rule: "AGE-3", theory: "AGE-3.theory", practical: "AGE-3.practical" };
const BE: Column = { rule: "AGE-4", theory: null, practical: "AGE-4.practical" };
const A2: Column = { rule: "AGE-5", theory: "AGE-5.theory", practical: "AGE-5.practical" };
const A: Column = { rule: "AGE-6", theory: null, practical: "AGE-6.practical" };
const C1_C1E: Column = { rule: "AGE-7", theory: null, practical: "AGE-7.practical" };
const C_CE_D1_D1E: Column = { rule: "AGE-8", theory: null, practical: "AGE-8.practical" };
const D_DE_FIMO: Column = { rule: "AGE-9", theory: null, practical: "AGE-9.practical" };
const D_DE: Column = { rule: "AGE-10", theory: null, practical: "AGE-10.practical" };

const COLUMNS: { readonly [Category in LicenceCategory]: Column } = {
  A1: A1_B1,
  A2,
  A,
  B1: A1_B1,
  B,
  BE,
  C1: C1_C1E,
  C1E: C1_C1E,
  C: C_CE_D1_D1E,
  CE: C_CE_D1_D1E,
  D1: C_CE_D1_D1E,
  D1E: C_CE_D1_D1E,
  D: D_DE,
  DE: D_DE,
};

/** A column that stands in for the usual one when a fact says so; `applies` is undefined while that fact is not known. */
type Exception = {
  readonly column: Column;
  readonly fact: FactName;
  readonly applies: (facts: CandidateFacts) => boolean | undefined;
};

const ACCOMPANIED: Exception = {
  column: B_AAC,
  fact: "trainingPath",
  applies: ({ trainingPath }) => (trainingPath === undefined ? undefined : trainingPath === "aac"),
};
const VOCATIONAL: Exception = { column: D_DE_FIMO, fact: "fimo", applies: ({ fimo }) => fimo };

const EXCEPTIONS: { readonly [Category in LicenceCategory]?: Exception } = {
  B: ACCOMPANIED,
  D: VOCATIONAL,
  DE: VOCATIONAL,
};

const ofColumn = (
  { rule, theory, practical }: Column,
  phase: ExamPhase,
  birthDate: CivilDate | undefined,
  rules: RuleSet,
): Answer => {
  const key = phase === "theory" ? theory : practical;
  if (key === null) return holds("AGE-14");
  if (birthDate === undefined) return lacks(rule, "birthDate", key);
  return holdsFrom(rule, completedMonths(birthDate, rules.numbers[key]), key);
};

/** Nobody knows which of the two applies: certain are the days on which both say the same. */
const ofEither = (usual: Answer, exceptional: Answer, fact: FactName): Answer => {
  const satisfied = both(usual.satisfied, exceptional.satisfied);
  const days = both(either(usual.satisfied, exceptional.satisfied), except(satisfied));
  if (days.length === 0) return usual;
  return { ...usual, values: [...usual.values, ...exceptional.values], satisfied, missing: { days, fact } };
};

/**
 * The minimum age, in completed years and months on the day of the exam: the one column that applies to the category, the
 * training and the box "FIMO". Source: national guide (January 2013), A.1.b.
 */
export const age: Family = (facts, { category, phase }, rules) => {
  const answerOf = (column: Column) => ofColumn(column, phase, facts.birthDate, rules);
  const usual = COLUMNS[category];
  const exception = EXCEPTIONS[category];
  const applies = exception ? exception.applies(facts) : false;
  if (!exception || applies === false) return [answerOf(usual)];
  if (applies) return [answerOf(exception.column)];
  return [ofEither(answerOf(usual), answerOf(exception.column), exception.fact)];
};

/**
 * The first day on which the production of the licence itself may be asked for, whatever the age at the test; `rules` are those
 * of the day of that request. Source: slides on the teleprocedures (17 October 2017), questions 9/9.
 */
export const titleAllowedFrom = (birthDate: CivilDate, rules: RuleSet): CivilDate =>
  completedMonths(birthDate, rules.numbers["AGE-15.title"]);
