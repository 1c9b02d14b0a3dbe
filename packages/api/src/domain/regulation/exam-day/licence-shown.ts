import type { ExamPhase } from "@creneau/schema";
import type { CandidateFacts, HeldLicence } from "../facts.js";
import type { Check } from "./check.js";

export type LicenceShown = "licence" | "photocopy" | "nothing";

/**
 * Whether the licence is asked for: any category held but AM alone. Who is exempt from the theory test by licence holds such a
 * category, and so is asked for it too; an exemption by an earlier file asks for none. Source: national guide (January 2013), A.3.b.
 */
export const licenceRequired = (licences: readonly HeldLicence[]): boolean =>
  licences.some(({ category }) => category !== "AM");

/** Which rule says what is enough. A.3.b tells the phases apart, where A.2.a names a photocopy for all: the precise text counts. */
export const licenceRule = (phase: ExamPhase): "LIC-2" | "LIC-3" => {
  switch (phase) {
    case "theory":
    case "off_road":
      return "LIC-2";
    case "on_road":
      return "LIC-3";
  }
};

/** `shown` is left out when nobody has looked yet. */
export const checkLicence = (
  { licences }: Pick<CandidateFacts, "licences">,
  phase: ExamPhase,
  shown: LicenceShown | undefined,
): Check => {
  const rule = licenceRule(phase);
  if (shown === "licence") return { kind: "satisfied", rule };
  if (licences === undefined) return { kind: "missing", rule: "LIC-1", fact: "licences" };
  if (!licenceRequired(licences)) return { kind: "satisfied", rule: "LIC-1" };
  if (shown === undefined) return { kind: "missing", rule, fact: "licenceShown" };
  if (shown === "photocopy" && rule === "LIC-2") return { kind: "satisfied", rule };
  return { kind: "not_receivable", rule };
};
