import { wishes } from "@creneau/schema";
import DataLoader from "dataloader";
import { asc, inArray } from "drizzle-orm";
import type { Database } from "../platform/database.js";

export type WishRow = typeof wishes.$inferSelect;

/** Wishes by id, whoever they belong to: the caller of the loader checks the owner. */
export const wishLoader = (db: Database) =>
  new DataLoader<string, WishRow | null>(async (ids) => {
    const rows = await db
      .select()
      .from(wishes)
      .where(inArray(wishes.id, [...ids]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** The wishes of a candidate, in the order in which they were numbered. */
export const wishesOfCandidateLoader = (db: Database) =>
  new DataLoader<number, WishRow[]>(async (ids) => {
    const rows = await db
      .select()
      .from(wishes)
      .where(inArray(wishes.candidateId, [...ids]))
      .orderBy(asc(wishes.number));
    const byCandidate = Map.groupBy(rows, ({ candidateId }) => candidateId);
    return ids.map((id) => byCandidate.get(id) ?? []);
  });
