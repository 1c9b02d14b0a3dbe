import { sql } from "drizzle-orm";
import { soon } from "./graphql-socket.js";
import type { World } from "./world.js";

/**
 * Switches off all that the API's own statements rely on, so that a race proves that it would be seen: the last judges (the
 * named constraints), and the guards. Whatever is written on a slot or a candidate is forgotten: a place that was taken still
 * looks open, in the version that everybody decided on.
 */
export const switchProtectionOff = ({ db }: World) =>
  db.execute(sql`
    drop index one_live_booking_per_slot;
    drop index one_live_booking_per_candidate_and_category;
    drop index one_live_hold_per_slot;
    drop index one_live_hold_per_candidate;
    alter table idempotency_records drop constraint one_outcome_per_idempotency_key;
    create function keep_as_it_was() returns trigger language plpgsql as 'begin return old; end';
    create trigger no_guard before update on exam_slots for each row execute function keep_as_it_was();
    create trigger no_guard before update on candidates for each row execute function keep_as_it_was()`);

/**
 * Deadlocks that PostgreSQL has broken in this database. A connection tells of its own a while later, or as it ends: whoever wants to
 * know that there were none ends the others first.
 */
export const deadlocksIn = async ({ db }: World): Promise<number> => {
  const { rows } = await db.execute<{ deadlocks: number }>(
    sql`select deadlocks::int from pg_stat_database where datname = current_database()`,
  );
  return rows[0]?.deadlocks ?? 0;
};

/** All at once; the results in the order of the wishes. */
export const atOnce = <Wish, Result>(
  wishes: readonly Wish[],
  act: (wish: Wish) => Promise<Result>,
): Promise<Result[]> => Promise.all(wishes.map(act));

/**
 * As `atOnce`, for the wishes of one candidate, who is locked until several calls wait for the lock: by then these have
 * decided, each on facts that none of the others has changed yet.
 */
export const decidedTogether = async <Wish, Result>(
  { db }: World,
  candidate: { id: number },
  wishes: readonly Wish[],
  act: (wish: Wish) => Promise<Result>,
): Promise<Result[]> => {
  const waiting = async (): Promise<number> => {
    const { rows } = await db.execute(
      sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length;
  };
  const { results } = await db.transaction(async (lock) => {
    await lock.execute(sql`select from candidates where id = ${candidate.id} for update`);
    const started = atOnce(wishes, act);
    await soon(waiting).toBeGreaterThan(1);
    // Not the promise alone: the lock would wait for the calls.
    return { results: started };
  });
  return results;
};
