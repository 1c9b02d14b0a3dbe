import { sql } from "drizzle-orm";
import type { World } from "./world.js";

/**
 * Switches the protection off: the last judges are dropped, so that only the way of writing is left to prevent a double
 * booking. A world treated so proves that a race would be seen.
 */
export const dropLastJudges = ({ db }: World) =>
  db.execute(sql`drop index one_live_booking_per_slot; drop index one_live_booking_per_candidate_and_category`);

/** Books as one should not: reads, decides on what was read, writes, and nothing is locked or judged again. */
export const bookNaively = async ({ db }: World, candidateId: number, slotId: number): Promise<boolean> => {
  const { rows: open } = await db.execute(sql`select from exam_slots where id = ${slotId} and state = 'open'`);
  const { rows: live } = await db.execute(
    sql`select from bookings where candidate_id = ${candidateId} and state = 'live'`,
  );
  if (open.length === 0 || live.length > 0) return false;
  await db.execute(sql`insert into bookings (slot_id, candidate_id, category) values (${slotId}, ${candidateId}, 'B')`);
  await db.execute(sql`update exam_slots set state = 'booked', version = version + 1 where id = ${slotId}`);
  return true;
};

/** All at once; the results in the order of the wishes. */
export const atOnce = <Wish, Result>(
  wishes: readonly Wish[],
  act: (wish: Wish) => Promise<Result>,
): Promise<Result[]> => Promise.all(wishes.map(act));
