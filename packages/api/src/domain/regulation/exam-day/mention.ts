import type { LicenceCategory } from "@creneau/schema";
import { isBlank } from "./blank.js";
import type { Absence } from "./excuse.js";

/** Categories whose practical test has an off-road phase. Source: national guide (January 2013), A.1.b and B.5.1.h. */
type TwoPhaseCategory = Exclude<LicenceCategory, "B" | "B1">;

/** What was to be examined. Who is exempt from the practical test passes everything with the theory test. */
export type Sitting =
  | { readonly phase: "theory"; readonly category: LicenceCategory; readonly practicalExempt: boolean }
  | { readonly phase: "off_road"; readonly category: TwoPhaseCategory }
  | { readonly phase: "on_road"; readonly category: LicenceCategory };

/** What became of it. `not_examined`: present, and could not be examined, for a reason that is written down. */
export type Conclusion =
  | { readonly outcome: "passed" | "failed" }
  | Pick<Absence, "outcome">
  | { readonly outcome: "not_examined"; readonly motive: string };

/** The words as the guide prints them on the exam list. */
export type Mention = LicenceCategory | "BON" | "AJO" | "ABS EXC" | "ABS NON EXC" | "EXC";

export type WrittenMention =
  | {
      readonly kind: "Mention";
      readonly mention: Mention;
      readonly motive: string | null;
      readonly rule: "RES-1" | "RES-2" | "RES-3" | "RES-4";
    }
  | { readonly kind: "MotiveMissing"; readonly rule: "RES-4" };

const ofSuccess = (sitting: Sitting): WrittenMention => {
  const whole = sitting.phase === "on_road" || (sitting.phase === "theory" && sitting.practicalExempt);
  // B.7 has no mention for an off-road success; the file of B.5.1.g writes "H.C. BON".
  return whole
    ? { kind: "Mention", mention: sitting.category, motive: null, rule: "RES-1" }
    : { kind: "Mention", mention: "BON", motive: null, rule: "RES-2" };
};

const ofMotive = (motive: string): WrittenMention =>
  isBlank(motive)
    ? { kind: "MotiveMissing", rule: "RES-4" }
    : { kind: "Mention", mention: "EXC", motive, rule: "RES-4" };

/** The mention beside the candidate's name on the exam list. Source: national guide (January 2013), B.7. */
export const mentionOf = (sitting: Sitting, conclusion: Conclusion): WrittenMention => {
  switch (conclusion.outcome) {
    case "passed":
      return ofSuccess(sitting);
    case "failed":
      return { kind: "Mention", mention: "AJO", motive: null, rule: "RES-2" };
    case "absent_excused":
      return { kind: "Mention", mention: "ABS EXC", motive: null, rule: "RES-3" };
    case "absent_not_excused":
      return { kind: "Mention", mention: "ABS NON EXC", motive: null, rule: "RES-3" };
    case "not_examined":
      return ofMotive(conclusion.motive);
  }
};
