/**
 * What a row of a planning file comes to: a place that is planned, one that is there already, the same row twice; or why no place
 * comes of it (everything from `unreadable` on).
 */
export const PLANNING_VERDICTS = [
  "planned",
  "already_planned",
  "double",
  "unreadable",
  "formula",
  "no_such_date",
  "no_such_hour",
  "date_past",
  "date_far",
  "not_allowed",
  "unknown_category",
  "wrong_department",
  "unknown_centre",
  "unknown_examiner",
  "name_differs",
  "not_qualified",
  "sunday",
  "public_holiday",
  "hour_skipped",
  "hour_doubled",
  "outside_grid",
  "b1_not_possible",
  "withdrawn",
  "examiner_busy",
  "examiner_absent",
] as const;
export type PlanningVerdict = (typeof PLANNING_VERDICTS)[number];

/** A place comes of these, now or already. */
export const HARMLESS_VERDICTS = ["planned", "already_planned", "double"] as const satisfies readonly PlanningVerdict[];
