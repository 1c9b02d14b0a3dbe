import { gridExams, grids } from "@creneau/schema";
import { asc, eq } from "drizzle-orm";
import type { Grid, Gridbook } from "../domain/planning/grid.js";
import type { Database } from "../platform/database.js";

/** Every dated grid of the database with its exams in order. There are few, and who plans reads them anew. */
export const readGridbook = async (db: Database): Promise<Gridbook> => {
  const rows = await db
    .select()
    .from(grids)
    .innerJoin(gridExams, eq(gridExams.gridId, grids.id))
    .orderBy(asc(grids.id), asc(gridExams.startMinute));
  return [...Map.groupBy(rows, (row) => row.grids.id).values()].flatMap((exams): Grid[] => {
    const [first] = exams;
    if (!first) return [];
    const { name, categoryGroup: group, departmentCode, validFrom, validTo } = first.grids;
    return [
      {
        ...{ name, group, departmentCode, validFrom, validTo },
        exams: exams.map(({ grid_exams: { gridId: _, ...exam } }) => exam),
      },
    ];
  });
};
