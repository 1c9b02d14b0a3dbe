import { EXAM_PHASES, TRAINING_PATHS } from "@creneau/schema";
import type { CivilDate } from "../civil-date.js";
import { noteContradictions } from "./contradictions.js";
import type { CandidateFacts, FactName, Question } from "./facts.js";
import { hasTest, readExaminedCategory } from "./read-category.js";
import { examDate, pastDate, plannedDate, type Reading } from "./read-date.js";
import { readLicences } from "./read-licences.js";
import { readMayBeNone } from "./read-may-be-none.js";
import { readResults } from "./read-results.js";
import { readWord } from "./read-word.js";
import type { RuleSet } from "./rule-set.js";
import type { Note, Problem, StatedFacts } from "./stated-facts.js";

/** What can be judged, or everything that keeps it from being judged. */
export type ReadFacts =
  | { readonly facts: CandidateFacts; readonly question: Question; readonly on: CivilDate }
  | { readonly problems: readonly [Problem, ...Problem[]] };

/** Each made its candidate wait for weeks: a longer list is no history. */
export const MOST_LATE_CANCELLATIONS = 20;

/** Every fact, undefined where it is not known. */
type EveryFact = { readonly [Fact in FactName]: CandidateFacts[Fact] | undefined };

const onlyKnown = (facts: EveryFact): CandidateFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as CandidateFacts;

/** Reads what was stated; what was not is not known. */
const given = <Stated, Fact>(
  stated: Stated | null | undefined,
  read: (stated: Stated) => Fact | undefined,
): Fact | undefined => (stated === null || stated === undefined ? undefined : read(stated));

const checkNeph = (stated: string, note: Note): void => {
  // As many digits as CandiLib took. One with spaces in it is not mended: the number is the key of a file.
  if (!/^[0-9]{10,19}$/.test(stated)) note("neph", "NOT_A_NEPH");
};

const readQuestion = (stated: StatedFacts, note: Note): Question | undefined => {
  const category = readExaminedCategory("category", stated.category, note);
  const phase = readWord("phase", stated.phase, EXAM_PHASES, note);
  if (category === undefined || phase === undefined) return undefined;
  return hasTest(category, phase) ? { category, phase } : note("phase", "NO_SUCH_TEST");
};

const readLateCancellations = (stated: readonly string[], reading: Reading): readonly CivilDate[] | undefined =>
  stated.length > MOST_LATE_CANCELLATIONS
    ? reading.note("lateCancellations", "LIST_TOO_LONG")
    : stated
        .map((date, index) => plannedDate(`lateCancellations[${index}]`, date, reading))
        .filter((date) => date !== undefined);

const readCandidate = (stated: StatedFacts, reading: Reading, firstRules: RuleSet): CandidateFacts => {
  const { bornOn, note } = reading;
  const mayBeNone = readMayBeNone(stated, reading);
  const licences = given(stated.licences, (list) => readLicences(list, reading));
  const results = given(stated.results, (list) => readResults(list, firstRules.from, reading));
  const { vocationalTheory } = mayBeNone;
  if (results) noteContradictions({ results, birthDate: bornOn, licences, vocationalTheory }, firstRules, note);
  return onlyKnown({
    ...mayBeNone,
    licences,
    results: results?.filter((result) => result !== undefined),
    lateCancellations: given(stated.lateCancellations, (list) => readLateCancellations(list, reading)),
    birthDate: bornOn,
    registeredOn: given(stated.registeredOn, (date) => pastDate("registeredOn", date, reading)),
    trainingPath: given(stated.trainingPath, (path) => readWord("trainingPath", path, TRAINING_PATHS, note)),
    emancipated: stated.emancipated ?? undefined,
    parentalAuthorisation: stated.parentalAuthorisation ?? undefined,
    fimo: stated.fimo ?? undefined,
    medicalDeclaration: stated.medicalDeclaration ?? undefined,
    automaticVehicle: stated.automaticVehicle ?? undefined,
  });
};

/**
 * What a person states, as the regulation looks at it; or all problems at once, each with its field. Nothing is guessed and
 * nothing mended but the spelling of a category and of a state. `today` is on the calendar that the person goes by,
 * `firstRules` the first rule set there is.
 */
export const readFacts = (stated: StatedFacts, today: CivilDate, firstRules: RuleSet): ReadFacts => {
  const problems: Problem[] = [];
  const note: Note = (field, code) => {
    problems.push({ field, code });
    return undefined;
  };
  const question = readQuestion(stated, note);
  const on = examDate(stated.on ?? today, today, firstRules.from, note);
  given(stated.neph, (neph) => checkNeph(neph, note));
  const bornOn = given(stated.birthDate, (date) => pastDate("birthDate", date, { today, bornOn: undefined, note }));
  const facts = readCandidate(stated, { today, bornOn, note }, firstRules);
  const [first, ...others] = problems;
  if (first) return { problems: [first, ...others] };
  if (question === undefined || on === undefined) throw new Error("what could not be read has its problem");
  return { facts, question, on };
};
