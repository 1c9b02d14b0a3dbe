import { bookings, examSlots, holds } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { LiveAvailability } from "../availability/live-availability.js";
import type { Context } from "../context.js";
import type { CandidateId } from "../domain/id.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

/** What is new to a watcher when it is another: the offer that is kept for them, and bookings of theirs whose place was withdrawn. */
const whatConcerns = oncePerDatabase((db) => {
  const watching = sql`any(${sql.placeholder("candidateIds")}::int[])`;
  const offers = sql`select candidate_id, id from ${holds} where candidate_id = ${watching} and state = 'live'
    and returned_place_id is not null and held_until > clock_timestamp()`;
  const withdrawn = sql`select b.candidate_id, b.id from ${bookings} b join ${examSlots} s on s.id = b.slot_id
    where b.candidate_id = ${watching} and b.state = 'live' and s.state = 'withdrawn'`;
  return db
    .select({ candidateId: sql<number>`candidate_id`, key: sql<string>`string_agg(id::text, ' ' order by id)` })
    .from(sql`(${offers} union all ${withdrawn}) as concerns`)
    .groupBy(sql`candidate_id`)
    .prepare("what_concerns_watchers");
});

/** That something else concerns a candidate than before. What it is is read when it is told. */
export type OfferMoved = { readonly candidateId: CandidateId };

/** One looks so often also without a word of the stream, which is being opened anew for a moment now and then. */
const LOOK_EVERY_MS = 5_000;

type Watcher = { readonly candidateId: CandidateId; told(key: string): void };

/**
 * What concerns each of the watching candidates now. An offer begins and ends with a change of its place, and so does a withdrawal: the
 * change stream carries it, and then one query asks for all watchers of this process, however many they are, and one more when something moved meanwhile.
 */
const createOfferWatch = (db: Database, availability: LiveAvailability) => {
  const watchers = new Set<Watcher>();
  let next: NodeJS.Timeout | undefined;
  let asking = false;
  let again = false;

  const ask = async (): Promise<void> => {
    const asked = [...watchers];
    const candidateIds = [...new Set(asked.map(({ candidateId }) => candidateId))];
    const found = await whatConcerns(db).execute({ candidateIds });
    const keys = new Map(found.map(({ candidateId, key }) => [candidateId, key]));
    for (const watcher of asked) watcher.told(keys.get(watcher.candidateId) ?? "");
  };
  const look = async (): Promise<void> => {
    again = true;
    if (asking) return;
    asking = true;
    clearTimeout(next);
    try {
      while (again && watchers.size > 0) {
        again = false;
        // A query that fails is made up for by the next look.
        await ask().catch(() => {});
      }
    } finally {
      asking = false;
      if (watchers.size > 0) next = setTimeout(() => void look(), LOOK_EVERY_MS).unref();
    }
  };
  availability.followPlaces(() => void look());
  return {
    join: (watcher: Watcher): (() => void) => {
      watchers.add(watcher);
      void look();
      return () => void watchers.delete(watcher);
    },
  };
};

const watches = new WeakMap<LiveAvailability, ReturnType<typeof createOfferWatch>>();
const watchOf = ({ availability, database }: Context) => {
  const watch = watches.get(availability) ?? createOfferWatch(database, availability);
  watches.set(availability, watch);
  return watch;
};

/** One event at once, then one whenever the offer is another: a reader that asks seldom misses only what is over. */
export const offerEvents = (context: Context, candidateId: CandidateId): AsyncIterableIterator<OfferMoved> => {
  type Result = IteratorResult<OfferMoved, undefined>;
  let parked: ((result: Result) => void) | undefined;
  let ended = false;
  let known: string | undefined;
  let told: string | undefined;
  const settle = (): void => {
    if (!parked || (!ended && known === told)) return;
    told = known;
    const resolve = parked;
    parked = undefined;
    resolve(ended ? { value: undefined, done: true } : { value: { candidateId }, done: false });
  };
  const leave = watchOf(context).join({
    candidateId,
    told: (key) => {
      known = key;
      settle();
    },
  });
  return {
    next: () =>
      new Promise<Result>((resolve) => {
        parked = resolve;
        settle();
      }),
    return: async () => {
      ended = true;
      leave();
      settle();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
