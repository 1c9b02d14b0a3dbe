import { addMonths } from "../civil-date.js";
import { type Family, holdsFrom, lacks, refuses } from "./answer.js";

const KEY = "AGE-16.heldA2";

/**
 * Category A is for who has held A2 long enough, counted from the first one obtained. Nothing is said while no text in force asks
 * for it: with the table of ages of 2013, A is open at its own age.
 */
export const heldA2: Family = ({ licences }, { category, phase }, rules) => {
  const months = rules.numbers[KEY];
  if (category !== "A" || phase === "theory" || months === undefined) return [];
  if (licences === undefined) return [lacks("AGE-16", "licences", KEY)];
  const [first] = licences
    .filter((licence) => licence.category === "A2")
    .map(({ obtainedOn }) => obtainedOn)
    .sort();
  return [first === undefined ? refuses("AGE-16", KEY) : holdsFrom("AGE-16", addMonths(first, months), KEY)];
};
