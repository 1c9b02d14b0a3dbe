import type { Context } from "../context.js";
import { readFacts } from "../domain/regulation/read-facts.js";
import type { StatedFacts } from "../domain/regulation/stated-facts.js";
import type { InvalidFacts } from "./eligibility.types.js";
import { todayInParis } from "./exam-date.js";
import { type AskedEligibility, judgedFile } from "./judged-file.js";
import { problemSentence } from "./problem.words.js";

/** The answer for a person of whom only these facts are known, or what is wrong with them. */
export const simulate = (
  stated: StatedFacts,
  context: Pick<Context, "clock" | "rulebook" | "locale">,
): AskedEligibility | (InvalidFacts & { kind: "InvalidFacts" }) => {
  const rulebook = context.rulebook.now();
  const read = readFacts(stated, todayInParis(context), rulebook.sets[0]);
  if ("problems" in read)
    return {
      kind: "InvalidFacts",
      problems: read.problems.map((problem) => ({ ...problem, message: problemSentence(problem, context.locale) })),
    };
  const { category, phase } = read.question;
  return judgedFile(read.facts, rulebook).on(category, phase, read.on);
};
