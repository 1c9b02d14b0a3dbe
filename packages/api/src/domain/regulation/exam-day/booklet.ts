import type { TrainingPath } from "@creneau/schema";
import type { CivilDate } from "../../civil-date.js";
import { accompaniedDriving, asksForAccompaniedDriving } from "../accompanied-driving.js";
import type { CandidateFacts, Question } from "../facts.js";
import type { RuleSet } from "../rule-set.js";
import { answerOn } from "./answer-on.js";
import type { Check } from "./check.js";

/** The training booklet on the day. Without it, a candidate either forgot it or declares leaving accompanied driving. */
export type Booklet = "shown" | "forgotten" | "left_accompanied_driving";

/**
 * `booklet` is left out when nobody has looked yet. A candidate who left accompanied driving is judged again as `pathOnTheDay`
 * says: another age may count. Sources: national guide (January 2013), A.3.c; teleprocedures of the ANTS, frequent question 3.
 */
export const checkBooklet = (
  facts: CandidateFacts,
  question: Question,
  booklet: Booklet | undefined,
  on: CivilDate,
  rules: RuleSet,
): Check => {
  if (!asksForAccompaniedDriving(question)) return { kind: "satisfied", rule: "AAC-1" };
  const [answer] = accompaniedDriving(facts, question, rules);
  if (!answer) return { kind: "satisfied", rule: "AAC-1" };
  if (facts.trainingPath === undefined) return answerOn(answer, on);
  switch (booklet) {
    case undefined:
      return { kind: "missing", rule: "AAC-4", fact: "booklet" };
    case "forgotten":
      return { kind: "excused", rule: "AAC-4" };
    case "left_accompanied_driving":
      return { kind: "satisfied", rule: "AAC-4" };
    case "shown":
      return answerOn(answer, on);
  }
};

/** A change of the training on the file, made on the day by the candidate. */
type PathAmendment = { readonly to: TrainingPath; readonly signed: boolean };

type PathOnTheDay = {
  readonly path: TrainingPath | undefined;
  readonly rule: "AAC-1" | "AAC-4" | "AAC-5";
  /** The title may still bear the mention of accompanied driving: only the declaration of leaving it takes that away. */
  readonly mayBearMention: boolean;
};

/** The training that counts on the day. A change without the candidate's signature changes nothing. */
export const pathOnTheDay = (
  onFile: TrainingPath | undefined,
  booklet: Booklet | undefined,
  amendment: PathAmendment | null,
): PathOnTheDay => {
  if (booklet === "left_accompanied_driving") return { path: "traditional", rule: "AAC-4", mayBearMention: false };
  if (amendment?.signed) return { path: amendment.to, rule: "AAC-5", mayBearMention: true };
  return { path: onFile, rule: "AAC-1", mayBearMention: true };
};
