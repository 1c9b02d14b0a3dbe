import type { CandidateKind, LicenceCategory } from "@creneau/schema";
import { addMonths, type CivilDate, later } from "../civil-date.js";
import { plainSpelling } from "../plain-spelling.js";
import type { RuleId } from "../regulation/catalogue/catalogue.js";
import { type Rulebook, rulesOn } from "../regulation/rule-set.js";

/** What a free candidate declares to come with: who sits beside them, in which vehicle. */
export type Arrangements = {
  readonly companion: {
    readonly name: string;
    /** Since when this person holds category B. */
    readonly licenceSince: CivilDate;
    /** Earns money by teaching or driving. */
    readonly professional: boolean;
    readonly freeOfCharge: boolean;
  };
  readonly vehicle: { readonly registration: string; readonly dualControls: boolean; readonly insured: boolean };
};

/** A declaration as it is kept with a booking: what had to be affirmed was. */
export type KeptArrangements = {
  readonly companionName: string;
  readonly companionLicenceSince: CivilDate;
  readonly vehicleRegistration: string;
};

export const keptOf = ({ companion, vehicle }: Arrangements): KeptArrangements => ({
  companionName: companion.name.trim(),
  companionLicenceSince: companion.licenceSince,
  vehicleRegistration: vehicle.registration.trim().toUpperCase(),
});

/** The same declaration, to be judged for another day. */
export const declarationOf = (kept: KeptArrangements): Arrangements => ({
  companion: {
    name: kept.companionName,
    licenceSince: kept.companionLicenceSince,
    professional: false,
    freeOfCharge: true,
  },
  vehicle: { registration: kept.vehicleRegistration, dualControls: true, insured: true },
});

/** The fields of the declaration, as a form shows them. */
export const ARRANGEMENT_FIELDS = [
  "arrangements",
  "companion_name",
  "companion_licence_since",
  "companion_professional",
  "companion_free_of_charge",
  "vehicle_registration",
  "vehicle_dual_controls",
  "vehicle_insured",
] as const;
type ArrangementField = (typeof ARRANGEMENT_FIELDS)[number];

export const ARRANGEMENT_CODES = [
  "missing",
  "not_expected",
  "too_long",
  "in_future",
  "too_recent",
  "professional",
  "paid",
  "unreadable",
  "no_dual_controls",
  "not_insured",
] as const;
type ArrangementCode = (typeof ARRANGEMENT_CODES)[number];

export type ArrangementProblem = {
  readonly field: ArrangementField;
  readonly code: ArrangementCode;
  readonly rule: RuleId;
  /** `too_recent`: the first exam date on which the licence is old enough. */
  readonly earliestDate: CivilDate | null;
};

/** What the declaration is held against. */
export type ArrangementsFor = {
  readonly kind: CandidateKind;
  readonly category: LicenceCategory;
  readonly examDate: CivilDate;
  /** Today at the centre. */
  readonly today: CivilDate;
};

/** The longest name that fits an identity document, with room to spare. */
const LONGEST_NAME = 100;
/** AB-123-CD, the older 123 ABC 45, and those of other states: letters, digits, spaces and hyphens. */
const REGISTRATION = /^[\p{L}\d][\p{L}\d -]{2,14}$/u;

/** Free candidates come with their own vehicle, and only for category B; a school brings everything. */
export const mustArrange = ({ kind, category }: Pick<ArrangementsFor, "kind" | "category">): boolean =>
  kind === "free" && category === "B";

const problem = (
  field: ArrangementField,
  code: ArrangementCode,
  rule: RuleId,
  earliestDate: CivilDate | null = null,
): ArrangementProblem => ({ field, code, rule, earliestDate });

const problemsOfCompanion = (
  { name, licenceSince, professional, freeOfCharge }: Arrangements["companion"],
  { examDate, today }: ArrangementsFor,
  rulebook: Rulebook,
): ArrangementProblem[] => {
  const problems: ArrangementProblem[] = [];
  // Signs alone are no name.
  if (plainSpelling(name) === "") problems.push(problem("companion_name", "missing", "CLB-8"));
  else if (name.length > LONGEST_NAME) problems.push(problem("companion_name", "too_long", "CLB-8"));
  const oldEnough = addMonths(licenceSince, rulesOn(rulebook, examDate).numbers["CLB-8.licence"]);
  if (licenceSince > today) problems.push(problem("companion_licence_since", "in_future", "CLB-8"));
  else if (oldEnough > examDate)
    problems.push(problem("companion_licence_since", "too_recent", "CLB-8", later(oldEnough, today)));
  if (professional) problems.push(problem("companion_professional", "professional", "CLB-8"));
  if (!freeOfCharge) problems.push(problem("companion_free_of_charge", "paid", "CLB-8"));
  return problems;
};

const problemsOfVehicle = ({ registration, dualControls, insured }: Arrangements["vehicle"]): ArrangementProblem[] => {
  const problems: ArrangementProblem[] = [];
  if (registration.trim() === "") problems.push(problem("vehicle_registration", "missing", "CLB-9"));
  else if (!REGISTRATION.test(registration.trim()))
    problems.push(problem("vehicle_registration", "unreadable", "CLB-9"));
  if (!dualControls) problems.push(problem("vehicle_dual_controls", "no_dual_controls", "CLB-9"));
  if (!insured) problems.push(problem("vehicle_insured", "not_insured", "CLB-9"));
  return problems;
};

/**
 * Everything that keeps this declaration from being taken, or nothing. `null`: none was made.
 * Source: docs/rules.md#CLB-8, docs/rules.md#CLB-9.
 */
export const problemsOfArrangements = (
  arrangements: Arrangements | null,
  asked: ArrangementsFor,
  rulebook: Rulebook,
): readonly ArrangementProblem[] => {
  if (!mustArrange(asked)) return arrangements ? [problem("arrangements", "not_expected", "CLB-8")] : [];
  if (!arrangements) return [problem("arrangements", "missing", "CLB-8")];
  return [...problemsOfCompanion(arrangements.companion, asked, rulebook), ...problemsOfVehicle(arrangements.vehicle)];
};
