import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { departments } from "./places.js";
import { licenceCategory } from "./planning.js";
import { ABSENT_FACTS, CANDIDATE_KINDS, LOCALES, TRAINING_PATHS } from "./vocabulary.js";

export const candidateKind = pgEnum("candidate_kind", CANDIDATE_KINDS);
export const locale = pgEnum("locale", LOCALES);
export const absentFact = pgEnum("absent_fact", ABSENT_FACTS);
export const trainingPath = pgEnum("training_path", TRAINING_PATHS);

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A person who can sign in. Shape asked by better-auth (users, sessions, accounts, verifications). */
export const users = pgTable("users", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(CONSTRAINTS.oneUserPerEmail),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text(),
  createdAt: instant("created_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

/** A signed-in browser or an operator-issued bearer token. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    token: text().notNull().unique("one_session_per_token"),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [index("sessions_by_user").on(t.userId)],
);

export const accounts = pgTable(
  "accounts",
  {
    id: text().primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text(),
    password: text(),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [index("accounts_by_user").on(t.userId)],
);

/** One-time links in flight. */
export const verifications = pgTable(
  "verifications",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [index("verifications_by_identifier").on(t.identifier)],
);

/** Birth and first name as names are compared: `name_key` is nameKey (domain/entry) in the database. */
export const candidateNameKey = (t: { readonly birthName: AnyPgColumn; readonly firstName: AnyPgColumn }) =>
  sql<string>`name_key(${t.birthName}) || ' ' || name_key(${t.firstName})`;

/**
 * Who sits the exam. `neph` is a string of digits, leading zeros kept. `categories` are those of the candidate's file.
 * `version` rises with every change of bookings, results or file, and is the guard of a decision taken on this candidate's facts:
 * triggers raise it with the results, the held licences and the columns of the file.
 *
 * From `trainingPath` on: what the file declares. Null is not known, never "no", and a decision that needs it says so:
 * `declaredNone` names what there surely is not, `historyComplete` says that results and late cancellations are all there,
 * `licencesComplete` the same of held licences.
 */
export const candidates = pgTable(
  "candidates",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    kind: candidateKind().notNull(),
    neph: text().notNull(),
    birthName: text("birth_name").notNull(),
    firstName: text("first_name").notNull(),
    birthDate: date("birth_date", { mode: "string" }).notNull(),
    email: text(),
    /** The language of the candidate's mails: that of their last sign-in. */
    locale: locale().notNull().default("fr"),
    departmentCode: text("department_code")
      .notNull()
      .references(() => departments.code),
    theoryPassedOn: date("theory_passed_on", { mode: "string" }),
    categories: licenceCategory().array().notNull(),
    userId: text("user_id")
      .references(() => users.id, { onDelete: "set null" })
      .unique("one_candidate_per_user"),
    version: integer().notNull().default(1),
    trainingPath: trainingPath("training_path"),
    emancipated: boolean(),
    parentalAuthorisation: boolean("parental_authorisation"),
    /** The undertaking to follow the professional training (FIMO) after the test. */
    fimo: boolean(),
    medicalDeclaration: boolean("medical_declaration"),
    /** The gearbox of the vehicle that the candidate comes with. */
    automaticVehicle: boolean("automatic_vehicle"),
    medicalOpinionOn: date("medical_opinion_on", { mode: "string" }),
    /** Last day of a temporary aptitude. */
    fitUntil: date("fit_until", { mode: "string" }),
    preliminaryAppointmentOn: date("preliminary_appointment_on", { mode: "string" }),
    initialTrainingEndedOn: date("initial_training_ended_on", { mode: "string" }),
    registeredOn: date("registered_on", { mode: "string" }),
    /** The theory test within conduite encadrée, and whether the delegate has validated it. */
    vocationalTheoryOn: date("vocational_theory_on", { mode: "string" }),
    vocationalTheoryValidated: boolean("vocational_theory_validated").notNull().default(false),
    declaredNone: absentFact("declared_none").array().notNull().default([]),
    historyComplete: boolean("history_complete").notNull().default(false),
    licencesComplete: boolean("licences_complete").notNull().default(false),
    /** Last sign-in: from here, and from what the file did since, the time is counted after which it is emptied. */
    activeAt: instant("active_at").notNull().defaultNow(),
    /** When the file was emptied, at its owner's wish or after its time: nobody is behind it any more. */
    erasedAt: instant("erased_at"),
  },
  (t) => [
    unique(CONSTRAINTS.oneCandidatePerNeph).on(t.neph),
    uniqueIndex(CONSTRAINTS.oneCandidatePerEmail).on(sql`lower(${t.email})`),
    // What officers search by: every part of a name, the first digits of a number, the beginning of an address.
    index("candidates_by_name").using("gin", sql`(${candidateNameKey(t)}) gin_trgm_ops`),
    index("candidates_by_neph").on(sql`${t.neph} text_pattern_ops`),
    index("candidates_by_email").on(sql`lower(${t.email}) text_pattern_ops`),
    index("candidates_by_department").on(t.departmentCode).where(sql`${t.erasedAt} is null`),
    index("candidates_by_activity").on(t.activeAt).where(sql`${t.erasedAt} is null`),
    check("neph_is_digits", sql`${t.neph} ~ '^[0-9]{10,19}$'`),
  ],
);
