import { sql } from "drizzle-orm";
import { check, integer, pgEnum, pgTable, timestamp } from "drizzle-orm/pg-core";
import { officers } from "./officers.js";
import { examiners } from "./places.js";
import { tstzrange } from "./planning.js";
import { ABSENCE_REASONS } from "./vocabulary.js";

export const absenceReason = pgEnum("absence_reason", ABSENCE_REASONS);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * When an examiner is away: half-open, on the clock of their department, from midnight to midnight or within a day. A session is
 * never planned into one (a trigger, under the lock of the examiner); one may be declared over sessions that are there already. Two
 * of one examiner never overlap while they stand: an exclusion constraint in the migration.
 */
export const examinerAbsences = pgTable(
  "examiner_absences",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    examinerId: integer("examiner_id")
      .notNull()
      .references(() => examiners.id, { onDelete: "cascade" }),
    period: tstzrange().notNull(),
    reason: absenceReason().notNull(),
    declaredBy: integer("declared_by").references(() => officers.id, { onDelete: "set null" }),
    declaredAt: instant("declared_at").notNull(),
    cancelledBy: integer("cancelled_by").references(() => officers.id, { onDelete: "set null" }),
    cancelledAt: instant("cancelled_at"),
  },
  (t) => [check("an_absence_lasts", sql`not isempty(${t.period})`)],
);
