import { examCentres } from "@creneau/schema";
import DataLoader from "dataloader";
import { inArray } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { byName } from "./centre-page.js";

export type CentreRow = typeof examCentres.$inferSelect;

const LARGEST_INTEGER = 2 ** 31 - 1;

/** Exam centres by id; `null` for an id that is none. */
export const centreLoader = (db: Database) =>
  new DataLoader<number, CentreRow | null>(async (ids) => {
    const possible = ids.filter((id) => id <= LARGEST_INTEGER);
    const rows = await db.select().from(examCentres).where(inArray(examCentres.id, possible));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** The exam centres of a department, by name. */
export const centresOfDepartmentLoader = (db: Database) =>
  new DataLoader<string, CentreRow[]>(async (codes) => {
    const rows = await db
      .select()
      .from(examCentres)
      .where(inArray(examCentres.departmentCode, [...codes]));
    const byDepartment = Map.groupBy(rows.sort(byName), ({ departmentCode }) => departmentCode);
    return codes.map((code) => byDepartment.get(code) ?? []);
  });
