/**
 * Where the service keeps something about a person, and what becomes of it when they leave: the plan that the export and the
 * deletion follow, and docs/decisions/0011 explains. A spec reads the database's own catalogue: a new table that names a
 * candidate or a user and is not here is a failure.
 *
 * `by` is the column that names the candidate, the user behind them, or the request that they were before. `hidden` never leaves
 * the service, not even for its owner: secrets that open something.
 */
export type PersonalTable = {
  readonly by: { readonly candidate: string } | { readonly user: string } | { readonly entryRequest: string };
  readonly hidden?: readonly string[];
  /** The instant before which a row is not told to the person either: a result before its publication. */
  readonly toldFrom?: string;
  /** `emptied`: the row stays, with nothing in it that tells who it was about. `kept`: there is nothing of that kind in it. */
  readonly afterDeletion: "deleted" | "emptied" | "kept";
};

export const PERSONAL_TABLES = {
  candidates: { by: { candidate: "id" }, afterDeletion: "emptied" },
  users: { by: { user: "id" }, afterDeletion: "deleted" },
  sessions: { by: { user: "user_id" }, hidden: ["token"], afterDeletion: "deleted" },
  accounts: {
    by: { user: "user_id" },
    hidden: ["access_token", "refresh_token", "id_token", "password"],
    afterDeletion: "deleted",
  },
  officers: { by: { user: "user_id" }, afterDeletion: "kept" },
  passkeys: { by: { user: "user_id" }, hidden: ["public_key"], afterDeletion: "deleted" },
  email_changes: { by: { candidate: "candidate_id" }, hidden: ["new_key", "old_key"], afterDeletion: "deleted" },
  exam_results: { by: { candidate: "candidate_id" }, toldFrom: "awaited_until", afterDeletion: "deleted" },
  held_licences: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  bookings: { by: { candidate: "candidate_id" }, afterDeletion: "kept" },
  exam_arrangements: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  // The line stays for the list to stay whole; the name on it is that of the file, which is emptied.
  exam_list_entries: { by: { candidate: "candidate_id" }, afterDeletion: "kept" },
  exam_outcomes: { by: { candidate: "candidate_id" }, toldFrom: "published_at", afterDeletion: "deleted" },
  exam_papers: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  exam_preconditions: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  penalties: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  approvals: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  special_needs: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  // The file itself is no text: its owner saves it from the page of the penalty.
  penalty_proofs: { by: { candidate: "candidate_id" }, hidden: ["content"], afterDeletion: "deleted" },
  holds: { by: { candidate: "candidate_id" }, afterDeletion: "kept" },
  wishes: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  // When a place opens again is told to nobody, least of all to who has given it back.
  returned_places: { by: { candidate: "returned_by" }, hidden: ["opens_at", "claimed_until"], afterDeletion: "kept" },
  entry_requests: { by: { candidate: "candidate_id" }, hidden: ["key"], afterDeletion: "deleted" },
  import_rows: { by: { entryRequest: "request_id" }, afterDeletion: "deleted" },
  audit_log: { by: { candidate: "candidate_id" }, afterDeletion: "emptied" },
  idempotency_records: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  calendar_addresses: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
  messages: { by: { candidate: "candidate_id" }, afterDeletion: "deleted" },
} as const satisfies Readonly<Record<string, PersonalTable>>;

/** Tables with an address that is nobody's file, and why they need no plan. */
export const NOT_PERSONAL = {
  organisation_emails: "addresses of schools and companies, which are no one person's",
} as const satisfies Readonly<Record<string, string>>;
