import type { LicenceCategory } from "@creneau/schema";

/** A line of the competence balance (bilan de compétences), and the categories it concerns. */
export type CompetenceLine = { readonly competence: string; readonly concerns: readonly LicenceCategory[] };

/** What the examiner put on one line: a level of appreciation in points, or an eliminatory error. */
export type Mark =
  | { readonly competence: string; readonly level: number }
  | { readonly competence: string; readonly eliminatory: true };

/** `struck`: the line does not concern the category. */
type PrintedLine = { readonly competence: string; readonly written: number | "E" | "struck" };

/** Points of all lines at one level of appreciation. */
export type Subtotal = { readonly level: number; readonly points: number };

/** With an eliminatory error neither subtotals nor a total are printed. Source: national guide (January 2013), B.6.a. */
export type CompetenceBalance = { readonly kind: "Balance"; readonly lines: readonly PrintedLine[] } & (
  | { readonly eliminatory: false; readonly subtotals: readonly Subtotal[]; readonly total: number }
  | { readonly eliminatory: true; readonly subtotals: null; readonly total: null }
);

export type BalanceRefusal =
  | { readonly kind: "LineStruck"; readonly competence: string; readonly rule: "CEP-2" }
  | { readonly kind: "LineNotMarked"; readonly competence: string; readonly rule: "CEP-2" }
  | { readonly kind: "MarkedTwice"; readonly competence: string; readonly rule: "CEP-2" }
  | { readonly kind: "NotALevel"; readonly competence: string; readonly rule: "CEP-2" };

const isEliminatory = (mark: Mark): boolean => "eliminatory" in mark;
const isLevel = (mark: Mark): boolean =>
  isEliminatory(mark) || ("level" in mark && mark.level >= 0 && Number.isFinite(mark.level));

/** Every line of the category has one mark, and no other line has any. */
const refusalOfMarks = (own: readonly CompetenceLine[], marks: readonly Mark[]): BalanceRefusal | null => {
  for (const [position, mark] of marks.entries()) {
    const { competence } = mark;
    if (!own.some((line) => line.competence === competence)) return { kind: "LineStruck", competence, rule: "CEP-2" };
    if (marks.findIndex((other) => other.competence === competence) < position)
      return { kind: "MarkedTwice", competence, rule: "CEP-2" };
    if (!isLevel(mark)) return { kind: "NotALevel", competence, rule: "CEP-2" };
  }
  const bare = own.find(({ competence }) => !marks.some((mark) => mark.competence === competence));
  return bare ? { kind: "LineNotMarked", competence: bare.competence, rule: "CEP-2" } : null;
};

const writtenOn = (competence: string, marks: readonly Mark[]): PrintedLine["written"] => {
  const mark = marks.find((each) => each.competence === competence);
  if (!mark) return "struck";
  return "level" in mark ? mark.level : "E";
};

const subtotalsOf = (marks: readonly Mark[]): readonly Subtotal[] => {
  const points = new Map<number, number>();
  for (const mark of marks) if ("level" in mark) points.set(mark.level, (points.get(mark.level) ?? 0) + mark.level);
  return [...points].map(([level, sum]) => ({ level, points: sum })).sort((one, other) => one.level - other.level);
};

/**
 * The points of a performance as computed, eliminatory error or not: waiting periods depend on them where the certificate prints none.
 */
export const computedPoints = (marks: readonly Mark[]): number =>
  subtotalsOf(marks).reduce((total, { points }) => total + points, 0);

/** The balance as printed on the certificate. Source: national guide (January 2013), B.6.a. */
export const competenceBalance = (
  category: LicenceCategory,
  lines: readonly CompetenceLine[],
  marks: readonly Mark[],
): CompetenceBalance | BalanceRefusal => {
  const refusal = refusalOfMarks(
    lines.filter(({ concerns }) => concerns.includes(category)),
    marks,
  );
  if (refusal) return refusal;
  const printed = lines.map(({ competence }) => ({ competence, written: writtenOn(competence, marks) }));
  if (marks.some(isEliminatory))
    return { kind: "Balance", lines: printed, eliminatory: true, subtotals: null, total: null };
  const subtotals = subtotalsOf(marks);
  return { kind: "Balance", lines: printed, eliminatory: false, subtotals, total: computedPoints(marks) };
};
