import { plainSpelling } from "../plain-spelling.js";

const MOST_NAMES = 3;

/** Letters to change, to put in or to leave out to come from one text to the other (Levenshtein). */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++)
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other[j] ? 0 : 1)));
    row = next;
  }
  return row[other.length] ?? 0;
};

/** The names nearest to what was written, at most three: those of which at least half the letters are right. */
export const nearestNames = (written: string, names: readonly string[]): readonly string[] => {
  const wanted = plainSpelling(written);
  return names
    .map((name) => ({ name, away: distance(wanted, plainSpelling(name)) }))
    .filter(({ name, away }) => away <= Math.max(wanted.length, name.length) / 2)
    .toSorted((one, other) => one.away - other.away || (one.name < other.name ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
};
