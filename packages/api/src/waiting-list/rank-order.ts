import { bookings, examResults } from "@creneau/schema";
import { sql } from "drizzle-orm";

// Aliases: `w` a wish, `c` the candidate who has it.

/** `lastExamOn` of domain/waiting-list/rank.ts: an excused absence and a test that could not take place do not count. */
export const lastExamOn = sql`(select max(e.taken_on) from ${examResults} e
  where e.candidate_id = c.id and e.category = w.category and e.outcome in ('passed', 'failed', 'absent_not_excused'))`;

/** `waitingSince`: `greatest` leaves out what is not known. */
const waitingSinceDate = sql`greatest(c.registered_on, c.theory_passed_on, ${lastExamOn})`;

/** `compareStandings`: rows so written sort as candidates rank. */
export const standing = sql`coalesce(${waitingSinceDate}, 'infinity'::date), c.neph collate "C"`;

/**
 * A wish sleeps once its candidate has another booking in the category than the one they had when they saved it: they have got what
 * they wanted, or something that they chose themselves. It is derived: should that booking be cancelled, the wish is awake again.
 */
export const isAwake = sql`not exists (select from ${bookings} b
  where b.candidate_id = w.candidate_id and b.category = w.category and b.state = 'live'
    and (b.id, b.version) is distinct from (w.better_than_booking, w.better_than_version))`;
