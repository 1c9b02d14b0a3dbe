import type { CivilDate } from "../civil-date.js";

/** What a rank is derived from: dates of the file, never the time of a click. Null is not known, or not there. */
export type WaitingFacts = {
  readonly registeredOn: CivilDate | null;
  readonly theoryPassedOn: CivilDate | null;
  /** The last practical test of the category that counted: passed, failed, or an absence without excuse. */
  readonly lastExamOn: CivilDate | null;
};

export type WaitingSince = { readonly date: CivilDate; readonly fact: keyof WaitingFacts };

/**
 * Since when a candidate waits for an exam: the last of what had to happen first, registration, theory test and the exam before.
 * Null when none of it is known: then behind everybody of whom it is.
 */
export const waitingSince = (facts: WaitingFacts): WaitingSince | null => {
  let since: WaitingSince | null = null;
  for (const fact of ["registeredOn", "theoryPassedOn", "lastExamOn"] as const) {
    const date = facts[fact];
    if (date !== null && (since === null || date > since.date)) since = { date, fact };
  }
  return since;
};

/** Where somebody stands. The number of the file decides between two who wait since the same day: it never changes. */
export type Standing = { readonly since: CivilDate | null; readonly neph: string };

/** Negative when the first comes before the second: who has waited longer. The order of `rankOrder` in the database. */
export const compareStandings = (one: Standing, other: Standing): number => {
  if (one.since !== other.since) {
    if (one.since === null) return 1;
    if (other.since === null) return -1;
    return one.since < other.since ? -1 : 1;
  }
  if (one.neph === other.neph) return 0;
  return one.neph < other.neph ? -1 : 1;
};
