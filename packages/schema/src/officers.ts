import { sql } from "drizzle-orm";
import { check, integer, pgEnum, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { users } from "./people.js";
import { OFFICER_ROLES } from "./vocabulary.js";

export const officerRole = pgEnum("officer_role", OFFICER_ROLES);

/**
 * Who acts for the service. What a role may do is a table of the domain (domain/permission); where, is `departmentCodes`, which
 * an administrator does not need. Candidates see a role, never a name.
 */
export const officers = pgTable(
  "officers",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    userId: text("user_id")
      .notNull()
      .unique("one_officer_per_user")
      .references(() => users.id, { onDelete: "cascade" }),
    role: officerRole().notNull(),
    departmentCodes: text("department_codes").array().notNull().default([]),
    addedAt: timestamp("added_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (t) => [
    check("an_officer_has_a_department", sql`${t.role} = 'administrator' or cardinality(${t.departmentCodes}) > 0`),
  ],
);
