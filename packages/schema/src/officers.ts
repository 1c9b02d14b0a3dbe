import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { users } from "./people.js";
import { examiners } from "./places.js";
import { OFFICER_ROLES, type OfficerAct } from "./vocabulary.js";

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
    /** Which examiner this is, for who examines: the exam days of that examiner are theirs. */
    examinerId: integer("examiner_id")
      .unique("one_officer_per_examiner")
      .references(() => examiners.id, { onDelete: "set null" }),
    addedAt: timestamp("added_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (t) => [
    check("an_officer_has_a_department", sql`${t.role} = 'administrator' or cardinality(${t.departmentCodes}) > 0`),
  ],
);

/**
 * What officers did, chained: each row's hash covers the row and the hash before it, so that nothing can be altered, taken out or
 * put in unnoticed. Triggers number and chain the rows, and refuse to change or delete any. Numbers of objects and of officers
 * stay when those are gone, so nothing here refers to a row; nothing here tells who a person is.
 */
export const officerActs = pgTable(
  "officer_acts",
  {
    /** Without gaps. */
    number: bigint({ mode: "number" }).primaryKey(),
    at: timestamp({ withTimezone: true, mode: "date" }).notNull(),
    officerId: integer("officer_id").notNull(),
    act: text().$type<OfficerAct>().notNull(),
    /** Where; null for what concerns every department. */
    departmentCode: text("department_code"),
    /** What was acted on, as `kind:number`. */
    object: text().notNull(),
    /** Never words about a person, which must be able to go: those stay with what they are about. */
    reason: text(),
    details: jsonb().notNull().default({}),
    previousHash: text("previous_hash").notNull(),
    /** SHA-256, hexadecimal. */
    hash: text().notNull(),
  },
  (t) => [
    index("officer_acts_by_officer").on(t.officerId, t.number),
    index("officer_acts_by_department").on(t.departmentCode, t.number),
    index("officer_acts_by_object").on(t.object, t.number),
  ],
);

/** The end of the chain, in one row: acts follow one another through its lock, and one that is cut off at the end is missed. */
export const officerActsHead = pgTable(
  "officer_acts_head",
  {
    one: integer().primaryKey().default(1),
    number: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
  },
  (t) => [check("one_head", sql`${t.one} = 1`)],
);

/** The first outcome of each (officer, key), as `idempotencyRecords` has it for candidates. */
export const officerRecords = pgTable(
  "officer_records",
  {
    officerId: integer("officer_id")
      .notNull()
      .references(() => officers.id, { onDelete: "cascade" }),
    key: uuid().notNull(),
    request: text().notNull(),
    outcome: jsonb().notNull(),
    recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: CONSTRAINTS.oneOutcomePerOfficerKey, columns: [t.officerId, t.key] })],
);
