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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { users } from "./people.js";
import { examiners } from "./places.js";
import { OFFICER_ROLES, type OfficerAct } from "./vocabulary.js";

export const officerRole = pgEnum("officer_role", OFFICER_ROLES);

/**
 * Who acts for the service. What a role may do is a table of the domain (domain/permission); where, is `departmentCodes`, which
 * an administrator does not need. Candidates see a role, never a name. An administrator adds an officer by `email`; the first
 * sign-in with that address links them to who they are at the identity provider (`issuer`, `subject`), and from then on the address
 * counts no more. Whoever is removed stays as a row, since their acts do.
 */
export const officers = pgTable(
  "officers",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    /** Null until the first sign-in. */
    userId: text("user_id")
      .unique("one_officer_per_user")
      .references(() => users.id, { onDelete: "cascade" }),
    role: officerRole().notNull(),
    departmentCodes: text("department_codes").array().notNull().default([]),
    /** Which examiner this is, for who examines: the exam days of that examiner are theirs. */
    examinerId: integer("examiner_id")
      .unique("one_officer_per_examiner")
      .references(() => examiners.id, { onDelete: "set null" }),
    /** The professional address, in lower case; null for who was made otherwise. */
    email: text(),
    /** Null until the identity provider says it. */
    name: text(),
    issuer: text(),
    subject: text(),
    addedAt: timestamp("added_at", { withTimezone: true, mode: "date" }).notNull().defaultNow(),
    removedAt: timestamp("removed_at", { withTimezone: true, mode: "date" }),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneOfficerPerEmail).on(t.email).where(sql`${t.removedAt} is null`),
    uniqueIndex(CONSTRAINTS.oneOfficerPerSubject).on(t.issuer, t.subject).where(sql`${t.removedAt} is null`),
    check("an_officer_has_an_email_in_lower_case", sql`${t.email} = lower(${t.email})`),
    check("a_subject_has_its_issuer", sql`(${t.issuer} is null) = (${t.subject} is null)`),
    check("a_removed_officer_has_no_sign_in", sql`${t.removedAt} is null or ${t.userId} is null`),
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
