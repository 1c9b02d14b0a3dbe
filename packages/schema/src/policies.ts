import { sql } from "drizzle-orm";
import { check, date, doublePrecision, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { departments } from "./places.js";

/**
 * How the service itself works: numbers that a department or the administration sets, each with its dates and its source. The
 * law has tables of its own (`rule_values`). Without a department a value holds everywhere; one of the department comes before
 * it. A value counts from `validFrom` until the day before `validTo`; of several that count on a day, the one that came last does.
 */
export const policyValues = pgTable(
  "policy_values",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    key: text().notNull(),
    departmentCode: text("department_code").references(() => departments.code),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    number: doublePrecision().notNull(),
    sourceFr: text("source_fr").notNull(),
    sourceEn: text("source_en").notNull(),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.onePolicyFromADate).on(t.key, sql`coalesce(${t.departmentCode}, '')`, t.validFrom),
    check("a_policy_lasts", sql`${t.validTo} > ${t.validFrom}`),
  ],
);
