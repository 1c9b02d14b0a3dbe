import { addDays, addMonths, type CivilDate, completedMonths } from "../civil-date.js";
import type { RuleSet } from "./rule-set.js";

/**
 * The last day on which who passed the on-road test of D or DE with the box "FIMO" may still follow that training, or null: who
 * was old enough without the derogation undertook nothing. "Less than one year" does not count the anniversary itself.
 * Source: national guide (January 2013), A.1.b, note on the table of ages.
 */
export const fimoTrainingUntil = (birthDate: CivilDate, passedOn: CivilDate, rules: RuleSet): CivilDate | null =>
  passedOn < completedMonths(birthDate, rules.numbers["AGE-12.under"])
    ? addDays(addMonths(passedOn, rules.numbers["AGE-12.training"]), -1)
    : null;
