import type { CivilDate } from "../civil-date.js";
import type { RuleId } from "./catalogue/catalogue.js";

/** Somebody who has asked the service of a department for a place as a free candidate. */
export type WaitingCandidate = {
  readonly neph: string;
  /** The day of that request. */
  readonly askedOn: CivilDate;
};

/**
 * The order of invitation: who has waited longest comes first. *Our reading*: who asked on the same day stand in the order of
 * their file numbers, so that the same list always gives the same order. Source: docs/rules.md#CLB-1.
 */
export const byWaiting = (one: WaitingCandidate, other: WaitingCandidate): number => {
  const [first, second] = one.askedOn === other.askedOn ? [one.neph, other.neph] : [one.askedOn, other.askedOn];
  if (first === second) return 0;
  return first < second ? -1 : 1;
};

export type NotInvited = { readonly kind: "NotInvited"; readonly rule: RuleId };

/** Why somebody may not register on that day, or null: an invitation comes first. Source: docs/rules.md#CLB-1. */
export const refusalWithoutInvitation = (invitedOn: CivilDate | null, on: CivilDate): NotInvited | null =>
  invitedOn !== null && invitedOn <= on ? null : { kind: "NotInvited", rule: "CLB-1" };

/** What decides whether the service is for somebody. Departments by their codes. */
export type FreeCandidateFile = {
  /** Registered with the ANTS. */
  readonly registered: boolean;
  readonly theoryPassed: boolean;
  readonly residence: string;
  /** The department that was asked for a place as a free candidate; null when none was. */
  readonly askedIn: string | null;
};

export type EligibilityRefusal =
  | { readonly kind: "NotRegistered"; readonly rule: RuleId }
  | { readonly kind: "TheoryNotPassed"; readonly rule: RuleId }
  | { readonly kind: "PlaceNotAsked"; readonly rule: RuleId }
  /** What was asked elsewhere than at home is not taken into account. */
  | { readonly kind: "AskedElsewhere"; readonly askedIn: string; readonly residence: string; readonly rule: RuleId };

const refusalOfDepartment = ({ askedIn, residence }: FreeCandidateFile): EligibilityRefusal | null => {
  if (askedIn === null) return { kind: "PlaceNotAsked", rule: "CLB-2" };
  return askedIn === residence ? null : { kind: "AskedElsewhere", askedIn, residence, rule: "CLB-2" };
};

/** Everything that keeps this person out of the service; an empty list when nothing does. Source: docs/rules.md#CLB-2. */
export const refusalsOfService = (file: FreeCandidateFile): readonly EligibilityRefusal[] => {
  const refusals: EligibilityRefusal[] = [];
  if (!file.registered) refusals.push({ kind: "NotRegistered", rule: "CLB-2" });
  if (!file.theoryPassed) refusals.push({ kind: "TheoryNotPassed", rule: "CLB-2" });
  const department = refusalOfDepartment(file);
  return department ? [...refusals, department] : refusals;
};

/** Since when the service is open, by department code; a department that is not there has no date yet. */
export type Openings = ReadonlyMap<string, CivilDate>;

export type DepartmentNotOpen = {
  readonly kind: "DepartmentNotOpen";
  readonly department: string;
  readonly opensOn: CivilDate | null;
  readonly rule: RuleId;
};

/** Why the service cannot be used in a department on that day, or null. Source: docs/rules.md#CLB-5. */
export const refusalOfClosedDepartment = (
  department: string,
  openings: Openings,
  on: CivilDate,
): DepartmentNotOpen | null => {
  const opensOn = openings.get(department) ?? null;
  return opensOn !== null && opensOn <= on ? null : { kind: "DepartmentNotOpen", department, opensOn, rule: "CLB-5" };
};
