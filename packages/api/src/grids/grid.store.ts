import { type GridName, gridExams, grids } from "@creneau/schema";
import { asc, desc, eq, isNull, or } from "drizzle-orm";
import type { CivilDate } from "../domain/civil-date.js";
import type { GridExam } from "../domain/planning/grid.js";
import type { Database } from "../platform/database.js";

/** A dated grid as officers see it: with its id and where it comes from. */
export type GridRecordRow = typeof grids.$inferSelect & { readonly exams: readonly GridExam[] };

/** Every grid of a department and every one that holds everywhere, those of the past too, the last ones first. */
export const gridRecordsOf = async (db: Database, departmentCode: string): Promise<GridRecordRow[]> => {
  const rows = await db
    .select()
    .from(grids)
    .innerJoin(gridExams, eq(gridExams.gridId, grids.id))
    .where(or(isNull(grids.departmentCode), eq(grids.departmentCode, departmentCode)))
    .orderBy(
      asc(grids.categoryGroup),
      asc(grids.name),
      desc(grids.validFrom),
      desc(grids.id),
      asc(gridExams.startMinute),
    );
  return [...Map.groupBy(rows, (row) => row.grids.id).values()].flatMap((exams) =>
    exams[0] ? [{ ...exams[0].grids, exams: exams.map(({ grid_exams: { gridId: _, ...exam } }) => exam) }] : [],
  );
};

export type GridEnd = {
  readonly name: GridName;
  readonly departmentCode: string | null;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
};

export const gridEndOf = async (db: Database, id: number): Promise<GridEnd | null> =>
  (await db.select().from(grids).where(eq(grids.id, id)))[0] ?? null;
