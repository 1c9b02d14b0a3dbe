import { holds } from "@creneau/schema";
import DataLoader from "dataloader";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

/** What a reader is told of a hold. `state` and `secondsLeft` are those of the database's clock at the moment of reading. */
const columns = {
  id: holds.id,
  slotId: holds.slotId,
  candidateId: holds.candidateId,
  heldFrom: holds.heldFrom,
  heldUntil: holds.heldUntil,
  extended: holds.extended,
  state: sql<
    (typeof holds.$inferSelect)["state"]
  >`case when ${holds.state} = 'live' and ${holds.heldUntil} <= clock_timestamp()
    then 'expired' else ${holds.state} end`.as("state_now"),
  secondsLeft: sql<number>`case when ${holds.state} = 'live'
    then greatest(0, ceil(extract(epoch from ${holds.heldUntil} - clock_timestamp())))::int else 0 end`.as(
    "seconds_left",
  ),
};

const select = (db: Database, which: SQL) => db.select(columns).from(holds).where(which);

const byIds = oncePerDatabase((db) =>
  select(db, sql`${holds.id} = any(${sql.placeholder("ids")}::uuid[])`).prepare("holds_by_ids"),
);
const liveOfCandidates = (db: Database, isOffer: SQL) =>
  select(
    db,
    sql`${holds.candidateId} = any(${sql.placeholder("ids")}::int[]) and ${holds.state} = 'live'
      and ${holds.heldUntil} > clock_timestamp() and ${holds.returnedPlaceId} ${isOffer}`,
  );
const liveHolds = oncePerDatabase((db) => liveOfCandidates(db, sql`is null`).prepare("live_holds_of_candidates"));
const liveOffers = oncePerDatabase((db) => liveOfCandidates(db, sql`is not null`).prepare("live_offers_of_candidates"));

export type HoldRow = Awaited<ReturnType<ReturnType<typeof byIds>["execute"]>>[number];

/** Holds by id, whoever they belong to: the caller of the loader checks the owner. */
export const holdLoader = (db: Database) =>
  new DataLoader<string, HoldRow | null>(async (ids) => {
    const rows = await byIds(db).execute({ ids });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });

const byCandidate = (read: (ids: readonly number[]) => Promise<HoldRow[]>) =>
  new DataLoader<number, HoldRow | null>(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [row.candidateId, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });

/** The live hold that a candidate asked for; null when there is none. */
export const liveHoldLoader = (db: Database) => byCandidate((ids) => liveHolds(db).execute({ ids }));

/** The place that the waiting list keeps for a candidate; null when there is none. */
export const liveOfferLoader = (db: Database) => byCandidate((ids) => liveOffers(db).execute({ ids }));
