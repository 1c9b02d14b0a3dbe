/**
 * Where a request for a place as a free candidate stands: the address is to be confirmed, the ministry's file has not told of it
 * yet, it has and the next wave may invite, invited, or refused for a reason. Source: docs/rules.md#CLB-1.
 */
export const ENTRY_STATES = ["to_confirm", "waiting", "verified", "invited", "refused"] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Why such a request is refused. */
export const ENTRY_REASONS = [
  "unknown",
  "name_differs",
  "already_passed",
  "theory_missing",
  "theory_expired",
  "too_many_failures",
] as const;
export type EntryReason = (typeof ENTRY_REASONS)[number];

/** What the ministry's file calls the last practical test without success. */
export const NON_SUCCESSES = ["failed", "absent", "cancelled", "not_receivable", "not_examinable"] as const;
export type NonSuccess = (typeof NON_SUCCESSES)[number];

/** What a row of the ministry's file comes to: an outcome of the request, or why it touches none. */
export const ROW_VERDICTS = [
  "verified",
  ...ENTRY_REASONS,
  "invalid",
  "not_requested",
  "not_confirmed",
  "other_department",
  "already_invited",
  "invited_in_doubt",
] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];
