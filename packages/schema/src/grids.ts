import { sql } from "drizzle-orm";
import { check, date, integer, pgEnum, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { categoryGroup, departments } from "./places.js";
import { examPhase, licenceCategory } from "./planning.js";
import { evidence } from "./regulation.js";
import { GRID_NAMES } from "./vocabulary.js";

export const gridName = pgEnum("grid_name", GRID_NAMES);

/**
 * An examiner's day by category group, with its dates and its source. Without a department a grid holds everywhere; one of the
 * department comes before it. A grid counts from `validFrom` until the day before `validTo`; of several that count on a day, the one
 * that came last does: a change is one new row.
 */
export const grids = pgTable(
  "grids",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    name: gridName().notNull().default("usual"),
    categoryGroup: categoryGroup("category_group").notNull(),
    departmentCode: text("department_code").references(() => departments.code),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    evidence: evidence().notNull(),
    sourceFr: text("source_fr").notNull(),
    sourceEn: text("source_en").notNull(),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneGridFromADate).on(
      t.name,
      t.categoryGroup,
      sql`coalesce(${t.departmentCode}, '')`,
      t.validFrom,
    ),
    check("a_grid_lasts", sql`${t.validTo} > ${t.validFrom}`),
  ],
);

/**
 * The exams of a grid: minutes after midnight on the centre's clock. `category` is what the place is for unless the officer says
 * another of the group. Two exams of a grid never overlap: an exclusion constraint in the migration.
 */
export const gridExams = pgTable(
  "grid_exams",
  {
    gridId: integer("grid_id")
      .notNull()
      .references(() => grids.id, { onDelete: "cascade" }),
    startMinute: smallint("start_minute").notNull(),
    durationMinutes: smallint("duration_minutes").notNull(),
    phase: examPhase().notNull(),
    category: licenceCategory().notNull(),
  },
  (t) => [
    primaryKey({ name: "one_exam_per_grid_and_start", columns: [t.gridId, t.startMinute] }),
    check(
      "an_exam_of_a_grid_is_within_a_day",
      sql`${t.startMinute} >= 0 and ${t.durationMinutes} > 0 and ${t.startMinute} + ${t.durationMinutes} <= 1440`,
    ),
    check("an_exam_of_a_grid_is_of_a_practical_test", sql`${t.phase}::text <> 'theory'`),
  ],
);
