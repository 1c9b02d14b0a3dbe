import { addMonths, type CivilDate } from "../civil-date.js";
import { type Answer, type Family, holdsFrom, lacks, refuses } from "./answer.js";
import type { CandidateFacts, FactName, Question } from "./facts.js";
import type { RuleSet } from "./rule-set.js";
import type { ValueKey } from "./values.js";

/** Accompanied driving is looked at in the practical test of B alone. */
export const asksForAccompaniedDriving = ({ category, phase }: Question): boolean =>
  category === "B" && phase !== "theory";

type Start = {
  readonly rule: "AAC-2" | "AAC-3";
  readonly fact: FactName;
  /** Null: known not to have taken place. */
  readonly on: CivilDate | null | undefined;
};

/**
 * Where the count of accompanied driving starts. The preliminary appointment comes after the end of initial training, so a count
 * from it lets nobody in too early: the day of registration matters only to a file without that appointment.
 */
const startOf = (facts: CandidateFacts, rules: RuleSet): Start => {
  const { registeredOn, preliminaryAppointmentOn, initialTrainingEndedOn } = facts;
  if (registeredOn !== undefined && registeredOn < rules.dates["AAC-3.registered"])
    return { rule: "AAC-3", fact: "initialTrainingEndedOn", on: initialTrainingEndedOn };
  if (registeredOn === undefined && preliminaryAppointmentOn === null)
    return { rule: "AAC-2", fact: "registeredOn", on: undefined };
  return { rule: "AAC-2", fact: "preliminaryAppointmentOn", on: preliminaryAppointmentOn };
};

const answerFrom = ({ rule, fact, on }: Start, rules: RuleSet): Answer => {
  const values: ValueKey[] = rule === "AAC-3" ? ["AAC-2.driving", "AAC-3.registered"] : ["AAC-2.driving"];
  if (on === undefined) return lacks(rule, fact, ...values);
  if (on === null) return refuses(rule, ...values);
  return holdsFrom(rule, addMonths(on, rules.numbers["AAC-2.driving"]), ...values);
};

/** How long a candidate in B by the AAC path has driven accompanied. Source: national guide (January 2013), A.3.c. */
export const accompaniedDriving: Family = (facts, question, rules) => {
  if (!asksForAccompaniedDriving(question)) return [];
  if (facts.trainingPath === undefined) return [lacks("AAC-2", "trainingPath", "AAC-2.driving")];
  if (facts.trainingPath !== "aac") return [];
  return [answerFrom(startOf(facts, rules), rules)];
};
