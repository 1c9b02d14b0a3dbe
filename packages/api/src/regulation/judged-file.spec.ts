import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFacts, anyQuestion } from "../../test/any-file.js";
import { RULEBOOK } from "../../test/legal-values.js";
import { addDays } from "../domain/civil-date.js";
import { eligibilityOn, judge } from "../domain/regulation/eligibility.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import { FAMILIES } from "../domain/regulation/families.js";
import type { Verdict } from "../domain/regulation/verdict.js";
import { judgedFile } from "./judged-file.js";

/** A verdict with all its dates: the one that lies before is told when it is read. */
const told = (verdict: Verdict): Verdict =>
  verdict.kind === "Satisfied"
    ? { kind: verdict.kind, since: verdict.since, until: verdict.until }
    : verdict.kind === "Refused"
      ? { ...verdict, kind: verdict.kind, latestDate: verdict.latestDate }
      : verdict;

/** Counts how often the families look at the file: once each for a rule set, so that more looks are more judging. */
const watchedFile = () => {
  let looks = 0;
  const facts: CandidateFacts = {
    get birthDate() {
      looks += 1;
      return "2000-03-10";
    },
    trainingPath: "traditional",
  };
  return { file: judgedFile(facts, RULEBOOK), looks: () => looks };
};

test("a board of 500 places costs one judgement, and one answer for each date", () => {
  const { file, looks } = watchedFile();
  file.on("B", "on_road", "2026-12-01");
  const looksOfOne = looks();
  const dates = Array.from({ length: 500 }, (_, n) => `2026-12-${String((n % 20) + 1).padStart(2, "0")}`);
  const answers = dates.map((date) => file.on("B", "on_road", date));
  expect(looksOfOne).toBeGreaterThan(0);
  expect(looks()).toBe(looksOfOne);
  expect(new Set(answers).size).toBe(20);
  expect(answers.map(({ on }) => on)).toEqual(dates);
});

describe("past rule sets", () => {
  test("are held against the file only for what was before, and only once", () => {
    const { file, looks } = watchedFile();
    const { verdict } = file.on("B", "on_road", "2026-12-01");
    expect(verdict.kind).toBe("Refused");
    const ahead = looks();
    const latest = () => verdict.kind === "Refused" && verdict.latestDate;
    expect([latest(), latest()]).toEqual([null, null]);
    const behind = looks() - ahead;
    expect(behind).toBeGreaterThan(3 * ahead);
    file.on("B", "on_road", "2013-02-01");
    expect(looks() - ahead).toBe(behind);
  });

  const anyExamDate = fc.integer({ min: 0, max: 7_000 }).map((days) => addDays("2012-12-01", days));

  test("change no answer, whatever was asked before: all is as the whole rulebook tells it", () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyQuestion,
        fc.array(anyExamDate, { minLength: 1, maxLength: 4 }),
        (facts, asked, dates) => {
          const whole = judge(FAMILIES, facts, asked, RULEBOOK);
          const file = judgedFile(facts, RULEBOOK);
          for (const date of dates) {
            const expected = eligibilityOn(whole, RULEBOOK, date);
            const answer = file.on(asked.category, asked.phase, date);
            const { verdict } = expected;
            expect(answer.earliestDate).toBe(verdict.kind === "Refused" ? verdict.earliestDate : date);
            // The answers of a later date must not have been made of what the past of this one left behind.
            if (date !== dates[0]) expect(told(answer.verdict)).toEqual(verdict);
          }
          for (const date of dates) {
            const answer = file.on(asked.category, asked.phase, date);
            const { verdict, rules } = eligibilityOn(whole, RULEBOOK, date);
            expect(told(answer.verdict)).toEqual(verdict);
            expect(eligibilityOn(answer.whole(), RULEBOOK, date)).toEqual({ verdict, rules });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
