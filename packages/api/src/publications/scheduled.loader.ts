import { publications } from "@creneau/schema";
import DataLoader from "dataloader";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import type { PublicationRow } from "./publication.store.js";

/** Publications to come by department, the nearest hour first. */
export const scheduledPublicationsLoader = (db: Database) =>
  new DataLoader<string, PublicationRow[]>(async (codes) => {
    const rows = await db
      .select()
      .from(publications)
      .where(and(eq(publications.state, "scheduled"), inArray(publications.departmentCode, [...codes])))
      .orderBy(asc(publications.dueAt), asc(publications.id));
    return codes.map((code) => rows.filter(({ departmentCode }) => departmentCode === code));
  });
