import type { ExamList } from "../domain/regulation/exam-day/exam-list.types.js";
import type { ListEntry } from "../domain/regulation/exam-day/list-entry.js";
import type { ListRow } from "./exam-session.js";
import type { ListLine } from "./list-lines.js";

/** Who is on the list: a line that was taken off is kept to be seen, and counts no more. */
export const linesOn = (lines: readonly ListLine[]): readonly ListLine[] =>
  lines.filter(({ removedAt }) => removedAt === null);

/** A file counts as handed over unless the examiner says no; of a place that was given back there is none. */
const filesOf = (lines: readonly ListLine[]): readonly string[] =>
  linesOn(lines)
    .filter(({ fileHandedOver, divergence }) => fileHandedOver && divergence === null)
    .map(({ neph }) => neph);

/** The list as the domain sees it. Amendments are kept elsewhere and decide nothing. */
export const domainList = (
  list: ListRow | null,
  lines: readonly ListLine[],
  places: number,
  entries: readonly ListEntry[] = [],
): ExamList => {
  const listed = { candidates: linesOn(lines).map(({ neph }) => neph), attributedPlaces: places };
  const state = list?.state ?? "draft";
  switch (state) {
    case "draft":
    case "issued":
      return { ...listed, state };
    case "numeric_check":
      return { ...listed, state, amendments: [] };
    case "nominative_check":
      return { ...listed, state, amendments: [], files: filesOf(lines) };
    case "closed":
      return { ...listed, state, amendments: [], files: filesOf(lines), unhonouredUnits: list?.unhonouredUnits ?? 0 };
    case "completed":
      return {
        ...listed,
        ...{ state, amendments: [], files: filesOf(lines), unhonouredUnits: list?.unhonouredUnits ?? 0, entries },
      };
  }
};
