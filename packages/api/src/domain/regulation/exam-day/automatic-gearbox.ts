import type { LicenceCategory } from "@creneau/schema";
import type { HeldLicence } from "../facts.js";
import { isMotorcycle } from "../motorcycles.js";

type PracticalTest = { readonly category: LicenceCategory; readonly phase: "off_road" | "on_road" };
type Held = Pick<HeldLicence, "category" | "automaticOnly">;

/** Where code 78 (automatic gearboxes only) is noted, and by which rule. */
export type Code78 = {
  readonly onFile: boolean;
  readonly onCertificate: boolean;
  readonly rule: "COD-2" | "COD-3" | "COD-4" | "COD-5";
};

/** The guide names these four, not C1, C1E, D1, D1E: to widen a right is not ours. */
const HEAVY: readonly LicenceCategory[] = ["C", "CE", "D", "DE"];
/** Held for manual gearboxes, one of these keeps code 78 off the four. */
const SPARES_HEAVY: readonly Held["category"][] = ["B", "BE", "C", "CE", "C1", "C1E", "D1", "D1E", "D", "DE"];

const holdsManual = (licences: readonly Held[], categories: readonly Held["category"][]): boolean =>
  licences.some(({ category, automaticOnly }) => !automaticOnly && categories.includes(category));

/** The exception that keeps code 78 off, where there is one. */
const exception = (category: LicenceCategory, licences: readonly Held[]): "COD-4" | "COD-5" | null => {
  if (category === "BE" && holdsManual(licences, ["B"])) return "COD-4";
  return HEAVY.includes(category) && holdsManual(licences, SPARES_HEAVY) ? "COD-5" : null;
};

/**
 * `automatic`: the gearbox of the exam's vehicle. `licences`: every category held. The code is on the certificate once the exam is
 * passed; where it is not used, it is on neither. What an automatic off-road test forbids on the road is judged with the file, by the
 * family `gearbox`. Source: national guide (January 2013), B.5.1.h.
 */
export const code78 = (
  { category, phase, automatic }: PracticalTest & { readonly automatic: boolean },
  outcome: "passed" | "failed",
  licences: readonly Held[],
): Code78 => {
  // Off the road the gearbox counts for motorcycles only.
  if (phase === "off_road") return { onFile: automatic && isMotorcycle(category), onCertificate: false, rule: "COD-2" };
  const excepted = automatic ? exception(category, licences) : null;
  if (excepted) return { onFile: false, onCertificate: false, rule: excepted };
  return { onFile: automatic, onCertificate: automatic && outcome === "passed", rule: "COD-3" };
};
