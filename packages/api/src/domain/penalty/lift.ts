import { LIFT_MOTIVES, type LiftMotive } from "@creneau/schema";
import { mayDo, type OfficerScope } from "../permission/permission.js";
import { plainSpelling } from "../plain-spelling.js";

/** Longest note that is kept with a lifted penalty, in characters. */
export const LONGEST_NOTE = 2_000;

type Lift = { readonly motive: LiftMotive; readonly note: string };

/** What is known of the penalty. `liftedOn`: a civil date, null while it stands. */
type KnownPenalty = { readonly departmentCode: string; readonly liftedOn: string | null };

type LiftRefusal =
  | { readonly kind: "NotAllowed" }
  | { readonly kind: "PenaltyAlreadyLifted"; readonly liftedOn: string }
  | { readonly kind: "LiftNotDocumented" };

/** Why this officer may not lift this penalty, or null. Source: docs/rules.md#BOK-13. */
export const refusalToLift = (
  officer: OfficerScope | null,
  { departmentCode, liftedOn }: KnownPenalty,
  { motive, note }: Lift,
): LiftRefusal | null => {
  if (!officer || !mayDo(officer, "lift_penalty", departmentCode)) return { kind: "NotAllowed" };
  if (liftedOn !== null) return { kind: "PenaltyAlreadyLifted", liftedOn };
  const isDocumented = LIFT_MOTIVES.includes(motive) && plainSpelling(note) !== "" && note.length <= LONGEST_NOTE;
  return isDocumented ? null : { kind: "LiftNotDocumented" };
};
