import { sql } from "drizzle-orm";

// What a wish looks at in a place, in the words of the database: the same as domain/waiting-list/wish.ts, which a spec holds it to.
// Aliases: `s` an exam slot, `c` its centre, `w` a wish, `r` a returned place.

/** Monday is 1, as ISO 8601 counts. */
const exam = sql`s.category || '/' || s.phase || '/' || extract(isodow from s.civil_date)`;

/** `keysOfPlace`. */
export const keysOfSlot = sql`array[${exam} || '/c' || c.id, ${exam} || '/d' || c.department_code]`;

/** Minutes from midnight on the centre's clock. */
export const startMinuteOfSlot = sql`(extract(hour from s.starts_at at time zone c.time_zone) * 60
  + extract(minute from s.starts_at at time zone c.time_zone))::smallint`;

/** `fits`, but for the dates of the wish. */
export const hoursFit = sql`w.keys && r.keys and r.start_minute >= w.starts_from and r.start_minute < w.starts_before`;

/** `fits`. */
export const placeFits = sql`${hoursFit} and (w.from_date <= r.civil_date or w.from_date is null)
  and (w.to_date >= r.civil_date or w.to_date is null)`;
