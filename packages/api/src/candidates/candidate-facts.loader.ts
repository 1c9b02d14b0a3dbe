import { candidates } from "@creneau/schema";
import DataLoader from "dataloader";
import { sql } from "drizzle-orm";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { factsOf, fileColumns } from "./candidate-file.js";

const byIds = oncePerDatabase((db) =>
  db
    .select({ id: candidates.id, file: fileColumns(db) })
    .from(candidates)
    .where(sql`${candidates.id} = any(${sql.placeholder("ids")}::int[])`)
    .prepare("candidate_files_by_ids"),
);

/** What the regulation looks at, by candidate: personal data, so the caller of the loader checks who asks. */
export const candidateFactsLoader = (db: Database) =>
  new DataLoader<number, CandidateFacts | null>(async (ids) => {
    const rows = await byIds(db).execute({ ids });
    const byId = new Map(rows.map(({ id, file }) => [id, factsOf(file)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
