import { examiners } from "@creneau/schema";
import DataLoader from "dataloader";
import { inArray } from "drizzle-orm";
import type { Database } from "../platform/database.js";

export type ExaminerRow = typeof examiners.$inferSelect;

/** Examiners by id; `null` for an id that is none. */
export const examinerLoader = (db: Database) =>
  new DataLoader<number, ExaminerRow | null>(async (ids) => {
    const rows = await db
      .select()
      .from(examiners)
      .where(inArray(examiners.id, [...ids]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
