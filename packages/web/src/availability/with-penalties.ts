import { dayAfter, dayBefore } from "../i18n/neighbouring-days";
import type { Stretch } from "./own-days";

/** A wait that a department has added, as the board marks it. */
export type StandingPenalty = {
  /** The first exam date that is allowed again. */
  until: string;
  message: string;
  rule: string;
};

/**
 * The days of a board with the waits that the candidate's penalties add to what the regulation answers. Days that the regulation
 * refuses keep its reason; of several penalties the one that lasts longest says when it is over.
 */
export function withPenalties(
  stretches: readonly Stretch[],
  penalties: readonly StandingPenalty[],
): readonly Stretch[] {
  const [longest] = penalties.toSorted((a, b) => b.until.localeCompare(a.until));
  if (!longest) return stretches;
  const last = dayBefore(longest.until);
  return stretches.flatMap((stretch): Stretch[] => {
    if (stretch.mark !== null || stretch.from > last) return [stretch];
    const rules = [{ id: longest.rule, text: longest.message }];
    const refused: Stretch = {
      ...stretch,
      to: [stretch.to, last].toSorted()[0] ?? last,
      mark: "early",
      message: longest.message,
      rules,
    };
    return stretch.to <= last ? [refused] : [refused, { ...stretch, from: dayAfter(last) }];
  });
}
