/** The lists that the screens of officers offer as files, as the API names them. */
export type ExportedList =
  | "absences"
  | "acts"
  | "approvals"
  | "bookings"
  | "candidate-import-rows"
  | "candidate-imports"
  | "candidates"
  | "centres"
  | "entry-queue"
  | "exam-list"
  | "examiners"
  | "mailing-recipients"
  | "officers"
  | "places"
  | "planning"
  | "planning-import-rows"
  | "planning-imports"
  | "policies"
  | "proofs"
  | "publications"
  | "rehousings"
  | "sessions";

export const EXPORT_FORMATS = ["csv", "xlsx"] as const;

/** As the API's door names them; what is not said is left out. */
export type ExportFilters = Readonly<Record<string, string | null | undefined>>;
