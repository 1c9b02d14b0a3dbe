import type { Temporal } from "temporal-polyfill";
import { type ArrangementProblem, type Arrangements, problemsOfArrangements } from "../domain/booking/arrangements.js";
import { today } from "../domain/booking/centre-calendar.js";
import type { Rulebook } from "../domain/regulation/rule-set.js";
import type { FactsToBook } from "./booking.facts.js";

/** What keeps this declaration from being taken for the slot as it was loaded, by the candidate as they were. */
export const problemsOfDeclaration = (
  declared: Arrangements | null,
  { slot, timeZone, candidateKind: kind }: FactsToBook,
  now: Temporal.Instant,
  rules: Rulebook,
): readonly ArrangementProblem[] => {
  if (!slot || !timeZone || !kind) return [];
  const asked = { kind, category: slot.category, examDate: slot.civilDate, today: today(now, timeZone).toString() };
  return problemsOfArrangements(declared, asked, rules);
};
