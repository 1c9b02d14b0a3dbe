import { penalties } from "@creneau/schema";
import DataLoader from "dataloader";
import { desc, inArray } from "drizzle-orm";
import type { Database } from "../platform/database.js";

export type PenaltyRow = typeof penalties.$inferSelect;

/** Penalties of candidates, newest first, lifted ones included: the caller of the loader checks who asks. */
export const penaltiesOfCandidatesLoader = (db: Database) =>
  new DataLoader<number, PenaltyRow[]>(async (ids) => {
    const rows = await db
      .select()
      .from(penalties)
      .where(inArray(penalties.candidateId, [...ids]))
      .orderBy(desc(penalties.imposedAt), desc(penalties.id));
    const byCandidate = Map.groupBy(rows, ({ candidateId }) => candidateId);
    return ids.map((id) => byCandidate.get(id) ?? []);
  });

/** Penalties by id; `null` for an id that is none. */
export const penaltyLoader = (db: Database) =>
  new DataLoader<string, PenaltyRow | null>(async (ids) => {
    const rows = await db
      .select()
      .from(penalties)
      .where(inArray(penalties.id, [...ids]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
