import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { ENTRY_REASONS, ENTRY_STATES, NON_SUCCESSES, ROW_VERDICTS } from "./entry-vocabulary.js";
import { importsTable } from "./imports.js";
import { officers } from "./officers.js";
import { candidates, locale } from "./people.js";
import { departments } from "./places.js";

export const entryState = pgEnum("entry_state", ENTRY_STATES);
export const entryReason = pgEnum("entry_reason", ENTRY_REASONS);
export const nonSuccess = pgEnum("non_success", NON_SUCCESSES);
export const rowVerdict = pgEnum("row_verdict", ROW_VERDICTS);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const civilDate = (name: string) => date(name, { mode: "string" });

/**
 * Somebody's request for a place as a free candidate, until they are one: `candidateId` is set with the invitation. `key` is the
 * secret of the mailed link; `nameKey` the birth name as names are compared. From `theoryPassedOn` on: what the ministry's file told
 * at `checkedAt`. `version` rises with every change and guards a decision.
 *
 * Of one address there is one request that was not refused; of one file (NEPH and birth name) one that is confirmed: who types a
 * stranger's number without having their mailbox stands in nobody's way.
 */
export const entryRequests = pgTable(
  "entry_requests",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    key: uuid().notNull().unique(CONSTRAINTS.oneEntryPerKey),
    state: entryState().notNull().default("to_confirm"),
    reason: entryReason(),
    version: integer().notNull().default(1),
    neph: text().notNull(),
    birthName: text("birth_name").notNull(),
    nameKey: text("name_key").notNull(),
    usageName: text("usage_name"),
    firstName: text("first_name").notNull(),
    birthDate: civilDate("birth_date").notNull(),
    email: text().notNull(),
    mobile: text().notNull(),
    departmentCode: text("department_code")
      .notNull()
      .references(() => departments.code),
    locale: locale().notNull(),
    requestedAt: instant("requested_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    checkedAt: instant("checked_at"),
    invitedAt: instant("invited_at"),
    candidateId: integer("candidate_id").references(() => candidates.id, { onDelete: "cascade" }),
    theoryPassedOn: civilDate("theory_passed_on"),
    failures: smallint(),
    lastNonSuccess: nonSuccess("last_non_success"),
    lastNonSuccessOn: civilDate("last_non_success_on"),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneEntryPerEmail).on(sql`lower(${t.email})`).where(sql`${t.state} <> 'refused'`),
    uniqueIndex(CONSTRAINTS.oneEntryPerFile)
      .on(t.neph, t.nameKey)
      .where(sql`${t.state} in ('waiting', 'verified', 'invited')`),
    index("entry_requests_by_neph").on(t.neph),
    // The order of invitation.
    index("entry_requests_in_order")
      .on(t.departmentCode, t.confirmedAt)
      .where(sql`${t.state} in ('waiting', 'verified')`),
    index("entry_requests_by_candidate").on(t.candidateId),
    check("an_entry_is_refused_for_a_reason", sql`(${t.state} = 'refused') = (${t.reason} is not null)`),
    check("an_entry_is_confirmed_first", sql`(${t.state} = 'to_confirm') = (${t.confirmedAt} is null)`),
    check("an_entry_is_invited_with_its_time", sql`(${t.state} = 'invited') = (${t.invitedAt} is not null)`),
    check("an_entry_has_digits_for_a_neph", sql`${t.neph} ~ '^[0-9]{10,19}$'`),
  ],
);

/** Addresses that are not one person's: of companies, driving schools and training centres. In lower case. */
export const organisationEmails = pgTable("organisation_emails", { email: text().primaryKey() }, (t) => [
  check("an_organisation_email_is_lower_case", sql`${t.email} = lower(${t.email})`),
]);

/** When free candidates can use the service in a department: from `opensOn` until the day before `closesOn`. */
export const departmentOpenings = pgTable(
  "department_openings",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    departmentCode: text("department_code")
      .notNull()
      .references(() => departments.code),
    opensOn: civilDate("opens_on").notNull(),
    closesOn: civilDate("closes_on"),
    /** Null: it was open before there were officers. */
    officerId: integer("officer_id").references(() => officers.id, { onDelete: "set null" }),
    decidedAt: instant("decided_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneOpeningWithoutEnd).on(t.departmentCode).where(sql`${t.closesOn} is null`),
    check("an_opening_lasts", sql`${t.closesOn} >= ${t.opensOn}`),
  ],
);

/** Invitations that went out together. `key` is drawn by the officer's page: sent again, the wave goes out once. */
export const invitationWaves = pgTable(
  "invitation_waves",
  {
    key: uuid().notNull(),
    departmentCode: text("department_code")
      .notNull()
      .references(() => departments.code),
    /** How many were to be invited; fewer are when fewer wait. */
    size: integer().notNull(),
    invited: integer().notNull(),
    officerId: integer("officer_id").references(() => officers.id, { onDelete: "set null" }),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [
    primaryKey({ name: CONSTRAINTS.oneWavePerKey, columns: [t.key] }),
    index("invitation_waves_by_department").on(t.departmentCode, t.sentAt),
  ],
);

/** A file of the ministry (Aurige) that an officer has sent. */
export const candidateImports = importsTable("candidate_imports");

/**
 * A row of such a file, as it was read, and its verdict: of the preview, then of the import. `changes` says whether it changes the
 * request; `doneAt` is set when the import has come past it.
 */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => candidateImports.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    content: jsonb().notNull(),
    verdict: rowVerdict().notNull(),
    problems: jsonb().notNull().default([]),
    requestId: uuid("request_id").references(() => entryRequests.id, { onDelete: "set null" }),
    changes: boolean().notNull(),
    doneAt: instant("done_at"),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.number] }),
    index("import_rows_by_verdict").on(t.importId, t.verdict, t.number),
    index("import_rows_by_request").on(t.requestId),
    // Rows of one outcome, of every import: those that speak against an invitation are few.
    index("import_rows_by_outcome").on(t.verdict, t.requestId),
    index("import_rows_to_do").on(t.importId).where(sql`${t.doneAt} is null`),
  ],
);
