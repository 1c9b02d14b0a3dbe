import { candidates } from "@creneau/schema";
import DataLoader from "dataloader";
import { sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

export type CandidateRow = typeof candidates.$inferSelect;

const byIds = oncePerDatabase((db) =>
  db
    .select()
    .from(candidates)
    .where(sql`${candidates.id} = any(${sql.placeholder("ids")}::int[])`)
    .prepare("candidates_by_ids"),
);

/** Candidates by id: personal data, so the caller of the loader checks who asks. */
export const candidateLoader = (db: Database) =>
  new DataLoader<number, CandidateRow | null>(async (ids) => {
    const rows = await byIds(db).execute({ ids });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
