import type { TrainingPath } from "@creneau/schema";

/** The training as the examiner records it on the day. */
export type TrainingStatus =
  | { readonly kind: "Recorded"; readonly path: TrainingPath; readonly aacMention: boolean; readonly rule: "RES-15" }
  | { readonly kind: "Missing"; readonly fact: "trainingPath"; readonly rule: "RES-15" };

/**
 * `path`: the training that counts on the day; undefined: not known. `mayBearMention`: the candidate has not declared leaving AAC.
 * Only who is in AAC at the exam gets its mention on the licence. Source: slides of 17 October 2017, frequent question 3.
 */
export const trainingStatus = ({
  path,
  mayBearMention,
}: {
  readonly path: TrainingPath | undefined;
  readonly mayBearMention: boolean;
}): TrainingStatus => {
  if (path === undefined) return { kind: "Missing", fact: "trainingPath", rule: "RES-15" };
  return { kind: "Recorded", path, aacMention: path === "aac" && mayBearMention, rule: "RES-15" };
};
