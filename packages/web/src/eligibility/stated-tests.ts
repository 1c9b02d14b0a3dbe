import type { TestOutcome, TestResultInput } from "../graphql/generated/graphql";
import { phaseOf } from "./phase-names";
import { type Answers, DEFAULT_CATEGORY, type FieldName } from "./questions";
import { filledTests, type rowChoices, type TestField, type TestRow } from "./rows";

/** Where in the form a result was told: in a question of its own, or in a row. */
export type TestOrigin = Extract<FieldName, "code-date" | "code-echec-date"> | TestRow;

type StatedTest = { readonly origin: TestOrigin; readonly result: TestResultInput };

const OUTCOMES: { readonly [Outcome in (typeof rowChoices)["issue"][number]]: TestOutcome } = {
  reussite: "PASSED",
  echec: "FAILED",
  absent: "ABSENT_NOT_EXCUSED",
  "absent-excuse": "ABSENT_EXCUSED",
  "non-examine": "NOT_EXAMINED",
};

/** Every test so far, or nothing while it is open whether that is all: half a history would mislead. */
export function statedTests(answers: Answers): readonly StatedTest[] | undefined {
  const theory = answers["code-date"];
  const rows = testsInRows(answers);
  const failed = theoryFailures(answers);
  if (!theory && answers.code !== "non") return undefined;
  if (!rows || !failed) return undefined;
  const passed: StatedTest[] = theory
    ? [{ origin: "code-date", result: { phase: "THEORY", on: theory, outcome: "PASSED" } }]
    : [];
  return [...failed, ...passed, ...rows];
}

/** The last failure in the theory test is the one that makes wait, and for no other test: only who asks about the theory test has to say. */
function theoryFailures({ epreuve, ...answers }: Answers): StatedTest[] | undefined {
  const last = answers["code-echec-date"];
  if (last) return [{ origin: "code-echec-date", result: { phase: "THEORY", on: last, outcome: "FAILED" } }];
  return epreuve === "theorie" && answers["code-echec"] !== "non" ? undefined : [];
}

function testsInRows(answers: Answers): StatedTest[] | undefined {
  if (answers.pratique === "non") return [];
  return openTestField(answers) ? undefined : filledTests(answers).map((row) => testIn(row, answers));
}

/** What is still to be told of the practical tests, first things first; null when they are told, and the person says that this is all. */
export function openTestField(answers: Answers): TestField | "essais" | null {
  const rows = filledTests(answers);
  for (const row of rows) {
    const open = essentials(row, answers).find((field) => !answers[field]);
    if (open) return open;
  }
  // Nothing but exams cancelled too late: there is no test to tell of.
  if (rows.length === 0 && !answers["annulation-date"]) return "essai1-epreuve";
  return answers.essais === "oui" ? null : "essais";
}

/** A success counts for one gearbox or for both, so it is never taken for one on a manual gearbox without being asked. */
function essentials(row: TestRow, answers: Answers): readonly TestField[] {
  const [phase, outcome] = [answers[`essai${row}-epreuve`], answers[`essai${row}-issue`]];
  const hasGearbox = outcome === "reussite" && phase !== "theorie";
  return [
    ...([`essai${row}-epreuve`, `essai${row}-issue`, `essai${row}-date`] as const),
    ...(hasGearbox ? ([`essai${row}-boite`] as const) : []),
  ];
}

function testIn(row: TestRow, answers: Answers): StatedTest {
  const [phase, outcome, on] = [
    answers[`essai${row}-epreuve`],
    answers[`essai${row}-issue`],
    answers[`essai${row}-date`],
  ];
  if (!phase || !outcome || !on) throw new Error(`row ${row} is half told`);
  const [points, gearbox] = [answers[`essai${row}-points`]?.replace(",", "."), answers[`essai${row}-boite`]];
  const category = answers[`essai${row}-categorie`] ?? answers.categorie ?? DEFAULT_CATEGORY;
  const result: TestResultInput = {
    phase: phaseOf[phase],
    on,
    outcome: OUTCOMES[outcome],
    ...(phase !== "theorie" && { category }),
    ...(points && { points: Number(points) }),
    ...(gearbox && { automatic: gearbox === "automatique" }),
  };
  return { origin: row, result };
}

/** Failures on the road of which the points are not told: the wait depends on them. */
export const withoutPoints = (answers: Answers): TestField | null => {
  const row = filledTests(answers).find(
    (each) =>
      answers[`essai${each}-epreuve`] === "circulation" &&
      answers[`essai${each}-issue`] === "echec" &&
      !answers[`essai${each}-points`],
  );
  return row ? `essai${row}-points` : null;
};
