import { type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../domain/civil-date.js";
import { instantAt } from "../domain/planning/day-time.js";
import type { PlannedPlace } from "../domain/planning/lay-out.js";
import type { Period } from "./session-facts.js";

export type Day = { readonly date: CivilDate; readonly timeZone: string };

/** From the first start to the last end: when the examiner is there. */
export const periodOf = (places: readonly PlannedPlace[], { date, timeZone }: Day): Period => {
  const starts = places.map(({ startMinute }) => startMinute);
  const ends = places.map((place) =>
    instantAt(date, place.startMinute, timeZone).add({ minutes: place.durationMinutes }),
  );
  const latest = (a: Temporal.Instant, b: Temporal.Instant) => (a.epochMilliseconds > b.epochMilliseconds ? a : b);
  return { from: instantAt(date, Math.min(...starts), timeZone), until: ends.reduce(latest) };
};

/** The places as rows `id, category, phase, starts_at, duration_minutes`; `id` is null for a new one. */
export const placeRows = (
  places: readonly (PlannedPlace & { readonly id?: number })[],
  { date, timeZone }: Day,
): SQL => {
  const rows = places.map(({ id, category, phase, startMinute, durationMinutes }) => ({
    ...{ id, category, phase },
    starts_at: instantAt(date, startMinute, timeZone).toString(),
    duration_minutes: durationMinutes,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as p(id bigint, category licence_category, phase exam_phase, starts_at timestamptz, duration_minutes smallint)`;
};
