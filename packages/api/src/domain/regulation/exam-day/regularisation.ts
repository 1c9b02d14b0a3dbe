import type { LicenceCategory, TestOutcome } from "@creneau/schema";

/** The grades of a motorcycle exercise, best first. */
type Grade = "A" | "B" | "C";

type Motorcycle = Extract<LicenceCategory, "A1" | "A2" | "A">;

/** A test to have code 78 lifted: two exercises on the track for motorcycles, on the road for everything else. */
export type Regularisation =
  | { readonly category: Motorcycle; readonly slowSpeed: Grade; readonly avoidance: Grade }
  | { readonly category: Exclude<LicenceCategory, Motorcycle>; readonly manualGearboxEfficient: boolean };

/** Favourable, or excused: a regularisation never fails. */
export type RegularisationResult = {
  readonly outcome: Extract<TestOutcome, "passed" | "not_examined">;
  /** As the guide prints it on the file. */
  readonly printed: "Régularisation\u00a0: BON" | "Régularisation\u00a0: Exc";
  readonly rule: "RES-12" | "RES-13";
};

const recorded = (favourable: boolean, rule: RegularisationResult["rule"]): RegularisationResult =>
  favourable
    ? { outcome: "passed", printed: "Régularisation\u00a0: BON", rule }
    : { outcome: "not_examined", printed: "Régularisation\u00a0: Exc", rule };

/** Source: national guide (January 2013), B.3. */
export const regularisation = (test: Regularisation): RegularisationResult =>
  "slowSpeed" in test
    ? recorded(["AA", "AB", "BA"].includes(`${test.slowSpeed}${test.avoidance}`), "RES-12")
    : recorded(test.manualGearboxEfficient, "RES-13");
