import type { TestOutcome } from "@creneau/schema";
import { addDays, type CivilDate, daysBetween } from "../civil-date.js";
import { type Answer, type Family, holdsOn, lacks } from "./answer.js";
import { between, type Days, either, except } from "./days.js";
import type { Question, TestResult } from "./facts.js";
import { failureByPoints } from "./failure-by-points.js";
import type { RuleSet } from "./rule-set.js";
import type { ValueKey } from "./values.js";

/** From date to date: from the event on so many days are refused; the day after them is allowed, as those before the event are. */
const waitAfter = (event: CivilDate, days: number): Days => between(event, addDays(event, days - 1));

const holdsOutside = (rule: Answer["rule"], waits: readonly Days[], ...keys: ValueKey[]): Answer =>
  holdsOn(rule, except(either(...waits)), ...keys);

const sameTest = (result: TestResult, { category, phase }: Question): boolean =>
  result.phase === phase && (phase === "theory" || result.category === category);

/**
 * *Our reading*: a success makes one wait for the test that it opens, and for no other. The theory test opens the practical tests
 * of every category, the off-road test the on-road test of its own. The guide says "after a success", with that example.
 */
const opens = (result: TestResult, { category, phase }: Question): boolean => {
  if (phase === "theory") return false;
  return (
    result.phase === "theory" || (phase === "on_road" && result.phase === "off_road" && result.category === category)
  );
};

type Concerns = (result: TestResult, question: Question) => boolean;

const afterResult =
  (rule: Answer["rule"], outcome: TestOutcome, concerns: Concerns) =>
  (results: readonly TestResult[] | undefined, question: Question, days: number, key: ValueKey): Answer => {
    if (results === undefined) return lacks(rule, "results", key);
    const events = results.filter((result) => result.outcome === outcome && concerns(result, question));
    return holdsOutside(
      rule,
      events.map(({ on }) => waitAfter(on, days)),
      key,
    );
  };

const afterSuccess = afterResult("DEL-1", "passed", opens);
const afterFailure = afterResult("DEL-2", "failed", sameTest);
const afterFailureByOrder = afterResult("DEL-5", "failed", sameTest);

/**
 * After a failure. *Our reading*: the order of 27 April 2021 is the special rule. Where it measures the wait, in practical tests of
 * the categories that it names, its row takes the place of the guide's week, be it shorter; the week stays for the theory test, for
 * every other category, and where the order says nothing.
 */
const failure = (results: readonly TestResult[] | undefined, question: Question, rules: RuleSet): Answer => {
  const { category, phase } = question;
  const { numbers, lists } = rules;
  if (phase === "on_road" && lists["DEL-5.byPoints"].has(category))
    return failureByPoints(
      results?.filter((result) => result.outcome === "failed" && sameTest(result, question)),
      rules,
    );
  const flat = numbers["DEL-5.flat"];
  if (phase !== "theory" && flat !== undefined && lists["DEL-5.anyPoints"].has(category))
    return afterFailureByOrder(results, question, flat, "DEL-5.flat");
  return afterFailure(results, question, numbers["DEL-2.wait"], "DEL-2.wait");
};

/** *Our reading*: the absence counts for every practical test of the category that was missed. */
const afterAbsence = afterResult(
  "DEL-7",
  "absent_not_excused",
  (result, { category }) => result.phase !== "theory" && result.category === category,
);

/** Counted from the planned day, but the wait begins with the cancellation, which came within the notice before it. */
const afterCancellation = (planned: readonly CivilDate[] | undefined, days: number, notice: number): Answer =>
  planned
    ? holdsOutside(
        "DEL-6",
        planned.map((day) => between(addDays(day, 1 - notice), addDays(day, days - 1))),
        "DEL-6.wait",
      )
    : lacks("DEL-6", "lateCancellations", "DEL-6.wait");

/** What follows from not having come, or from having said so too late; nothing before a text says so, nor of other categories. */
const penalties: Family = ({ results, lateCancellations }, question, { numbers, lists }) => {
  const { category, phase } = question;
  if (phase === "theory") return [];
  const answers: Answer[] = [];
  const cancelled = numbers["DEL-6.wait"];
  if (cancelled !== undefined && lists["DEL-6.categories"].has(category))
    answers.push(afterCancellation(lateCancellations, cancelled, numbers["DEL-6.notice"] ?? 1));
  const absent = numbers["DEL-7.wait"];
  if (absent !== undefined && lists["DEL-7.categories"].has(category))
    answers.push(afterAbsence(results, question, absent, "DEL-7.wait"));
  return answers;
};

/**
 * How long a candidate waits for the next test. Source: national guide (January 2013), A.1.b; order of 27 April 2021 on RdvPermis,
 * article 3. Every wait counts by itself, so the longest one decides.
 */
export const waiting: Family = (facts, question, rules) => {
  const { results } = facts;
  const { numbers } = rules;
  const success =
    question.phase === "theory" ? [] : [afterSuccess(results, question, numbers["DEL-1.wait"], "DEL-1.wait")];
  return [...success, failure(results, question, rules), ...penalties(facts, question, rules)];
};

/** The notice was too short; `rules` are those of the planned date. Whether the reason was serious is for people to judge. */
export const isLateCancellation = (cancelledOn: CivilDate, plannedOn: CivilDate, { numbers }: RuleSet): boolean => {
  const notice = numbers["DEL-6.notice"];
  return notice !== undefined && daysBetween(cancelledOn, plannedOn) < notice;
};
