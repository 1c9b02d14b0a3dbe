import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { officers } from "./officers.js";
import { candidates } from "./people.js";
import { examPhase, licenceCategory } from "./planning.js";
import { EVIDENCES, LICENCE_CATEGORIES, TEST_OUTCOMES } from "./vocabulary.js";

export const evidence = pgEnum("evidence", EVIDENCES);
export const testOutcome = pgEnum("test_outcome", TEST_OUTCOMES);

const civilDate = (name: string) => date(name, { mode: "string" });

/**
 * The numbers of the regulation, each with its dates and its source. `key` is the rule and the name of the value
 * (`AGE-2.practical`). A value counts from `validFrom` until the day before `validTo`; of several that count on a day, the one that
 * came last does, so an amendment is one new row, and an exception with an end gives way to the rule again. A row without any value
 * says that from then on there is no such limit. Of a list, each member is a row. `inForce` is false for what is only known by hearsay.
 */
export const ruleValues = pgTable(
  "rule_values",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    key: text().notNull(),
    validFrom: civilDate("valid_from").notNull(),
    validTo: civilDate("valid_to"),
    number: doublePrecision(),
    date: civilDate("date"),
    /** One member of a list. */
    member: text(),
    evidence: evidence().notNull(),
    inForce: boolean("in_force").notNull(),
    sourceFr: text("source_fr").notNull(),
    sourceEn: text("source_en").notNull(),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneValueFromADate)
      .on(t.key, t.validFrom, sql`coalesce(${t.member}, '')`)
      .where(sql`${t.inForce}`),
    check("a_value_is_one_thing_at_most", sql`num_nonnulls(${t.number}, ${t.date}, ${t.member}) <= 1`),
    check("a_value_lasts", sql`${t.validTo} > ${t.validFrom}`),
    check("hearsay_is_not_in_force", sql`not (${t.inForce} and ${t.evidence} = 'unverified')`),
  ],
);

/**
 * How often `rule_values` has changed: one row, which a trigger raises. A decision is stored only while the version stands that it was
 * taken on.
 */
export const rulebookVersion = pgTable(
  "rulebook_version",
  {
    id: boolean().primaryKey().default(true),
    version: integer().notNull().default(1),
  },
  (t) => [check("there_is_one_rulebook", sql`${t.id}`)],
);

/** What became of a test, theory (then without a category) or practical. `takenOn` is the day of the test at its centre. */
export const examResults = pgTable(
  "exam_results",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    phase: examPhase().notNull(),
    category: licenceCategory(),
    outcome: testOutcome().notNull(),
    takenOn: civilDate("taken_on").notNull(),
    /** Points of an on-road test, as computed: an eliminatory error leaves them, and fails the test. */
    points: doublePrecision(),
    automatic: boolean().notNull().default(false),
    /** The officer who completed the history with it: such a result can be taken out again. Null for any other. */
    enteredBy: integer("entered_by").references(() => officers.id, { onDelete: "set null" }),
    /** Whether the policies of the department have been asked what follows from it. */
    penaltyJudged: boolean("penalty_judged").notNull().default(false),
    /** Written, and told to nobody but officers before that instant: until then nothing is decided with it. Null as soon as it is told. */
    awaitedUntil: timestamp("awaited_until", { withTimezone: true, mode: "date" }),
  },
  (t) => [
    unique(CONSTRAINTS.oneResultPerTestAndDay).on(t.candidateId, t.phase, t.category, t.takenOn).nullsNotDistinct(),
    // As text: a value that was added to an enumeration cannot be named before the migration that added it has committed.
    check("a_theory_test_has_no_category", sql`(${t.phase}::text = 'theory') = (${t.category} is null)`),
    index("exam_results_by_candidate").on(t.candidateId),
    index("exam_results_to_judge").on(t.id).where(sql`not ${t.penaltyJudged}`),
    index("exam_results_awaited").on(t.candidateId).where(sql`${t.awaitedUntil} is not null`),
  ],
);

const heldCategories = sql.raw([...LICENCE_CATEGORIES, "AM"].map((category) => `'${category}'`).join(", "));

/** A category that a candidate holds already. AM is held and never examined. */
export const heldLicences = pgTable(
  "held_licences",
  {
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    category: text().$type<(typeof LICENCE_CATEGORIES)[number] | "AM">().notNull(),
    obtainedOn: civilDate("obtained_on").notNull(),
    /** Letters of the state, as code 70 writes them. */
    issuedBy: text("issued_by").notNull().default("FR"),
    exchangedFrom: text("exchanged_from"),
    bySevenHourTraining: boolean("by_seven_hour_training").notNull().default(false),
    automaticOnly: boolean("automatic_only").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.candidateId, t.category] }),
    check("a_category_that_exists", sql`${t.category} in (${heldCategories})`),
  ],
);
