import { expect, test } from "vitest";
import { RULEBOOK } from "../../test/legal-values.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import { judgedFile } from "./judged-file.js";

test("a board of 500 places costs one judgement, and one answer for each date", () => {
  let judgements = 0;
  const facts: CandidateFacts = {
    // Read once by each family that looks at it, for each rule set: more would be another judgement.
    get birthDate() {
      judgements += 1;
      return "2000-03-10";
    },
    trainingPath: "traditional",
  };
  const file = judgedFile(facts, RULEBOOK);
  file.on("B", "on_road", "2026-12-01");
  const readsOfOne = judgements;
  const dates = Array.from({ length: 500 }, (_, n) => `2026-12-${String((n % 20) + 1).padStart(2, "0")}`);
  const answers = dates.map((date) => file.on("B", "on_road", date));
  expect(readsOfOne).toBeGreaterThan(0);
  expect(judgements).toBe(readsOfOne);
  expect(new Set(answers).size).toBe(20);
  expect(answers.map(({ on }) => on)).toEqual(dates);
});
