import type { CivilDate } from "../civil-date.js";
import type { DepartmentNotOpen } from "../regulation/free-candidate.js";
import type { EntryProblem } from "./read-entry.js";

/** Why a request for a place as a free candidate is not received, or its address not confirmed. */
export type EntryRefusal =
  | { readonly kind: "EntryInvalid"; readonly problems: readonly EntryProblem[] }
  /** No request has this link: it was copied in part, or a newer one has taken its place. */
  | { readonly kind: "EntryLinkUnknown" }
  | { readonly kind: "EntryLinkExpired"; readonly expiredOn: CivilDate; readonly days: number; readonly rule: "ENR-17" }
  /** The same file (NEPH and birth name) is confirmed under another address. */
  | { readonly kind: "EntryFileTaken" };

/** Why free candidates are not invited, or a department not opened or closed. */
export type InvitationRefusal =
  | DepartmentNotOpen
  | { readonly kind: "DepartmentAlreadyOpen"; readonly department: string; readonly opensOn: CivilDate }
  | { readonly kind: "DateIsPast"; readonly date: CivilDate; readonly today: CivilDate };
