import type { Answer, Family } from "./answer.js";
import { type Days, either, except, from, NO_DAY } from "./days.js";
import type { CandidateFacts, FactName, Question } from "./facts.js";
import { isMotorcycle } from "./motorcycles.js";
import { offRoadSuccesses } from "./off-road.js";
import type { RuleSet } from "./rule-set.js";
import { theoryDays } from "./theory.js";
import { isRecognised } from "./theory-exemption.js";

/**
 * From the day of an on-road success on: the title is asked for next. One on an automatic gearbox may be followed by another on a
 * manual one, which lifts code 78.
 */
const sinceSuccess = ({ results = [] }: CandidateFacts, { category }: Question): Days =>
  either(
    ...results
      .filter((result) => result.phase === "on_road" && result.category === category && result.outcome === "passed")
      .filter(({ automatic }) => !automatic)
      .map(({ on }) => from(on)),
  );

/** A licence of a state that France does not recognise is no hindrance: its holder sits the tests. */
const sinceLicence = ({ licences = [] }: CandidateFacts, { category }: Question, rules: RuleSet): Days =>
  either(
    ...licences
      .filter((licence) => licence.category === category && !licence.automaticOnly && isRecognised(licence, rules))
      .map(({ obtainedOn }) => from(obtainedOn)),
  );

/** While an off-road success counts. One on an automatic motorcycle may be followed by another on a manual one (COD-2). */
const whileOffRoadCounts = ({ results = [] }: CandidateFacts, { category }: Question, rules: RuleSet): Days =>
  either(
    ...offRoadSuccesses(results, category, rules)
      .filter(({ automatic }) => !automatic || !isMotorcycle(category))
      .map(({ days }) => days),
  );

const obtainedDays = (facts: CandidateFacts, question: Question, rules: RuleSet): Days => {
  if (question.phase === "theory") return theoryDays(facts, question.category, rules);
  const done = either(sinceSuccess(facts, question), sinceLicence(facts, question, rules));
  return question.phase === "off_road" ? either(done, whileOffRoadCounts(facts, question, rules)) : done;
};

/** Facts that are not known and could show that the test was passed already. */
const lackingFor = ({ results, licences }: CandidateFacts, { phase }: Question): readonly FactName[] => {
  const lacking: FactName[] = [];
  if (results === undefined) lacking.push("results");
  if (licences === undefined && phase !== "theory") lacking.push("licences");
  return lacking;
};

/**
 * A success is final: a test that was passed is not sat again while the success counts. *Our reading*: no text says it; the title is
 * asked for next, and every place is somebody else's. Who lost a licence begins anew, and states what came since.
 */
export const obtained: Family = (facts, question, rules) => {
  const allowed = except(obtainedDays(facts, question, rules));
  const lacking = lackingFor(facts, question);
  if (lacking.length === 0) return [{ rule: "BOK-9", values: [], satisfied: allowed }];
  return lacking.map(
    (fact): Answer => ({ rule: "BOK-9", values: [], satisfied: NO_DAY, missing: { days: allowed, fact } }),
  );
};
