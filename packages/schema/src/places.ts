import { boolean, date, doublePrecision, index, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { CATEGORY_GROUPS, POSITION_PRECISIONS } from "./vocabulary.js";

export const categoryGroup = pgEnum("category_group", CATEGORY_GROUPS);
export const positionPrecision = pgEnum("position_precision", POSITION_PRECISIONS);

/** Code is a string: `01`, `2A`, `93`, `971`. `timeZone` is an IANA name; `holidayZone` selects rows of `publicHolidays`. */
export const departments = pgTable("departments", {
  code: text().primaryKey(),
  name: text().notNull(),
  regionCode: text("region_code").notNull(),
  regionName: text("region_name").notNull(),
  timeZone: text("time_zone").notNull(),
  holidayZone: text("holiday_zone").notNull(),
});

/** Public holidays by zone (metropolitan, Alsace-Moselle, each overseas zone): no exam session on these civil dates. */
export const publicHolidays = pgTable(
  "public_holidays",
  {
    zone: text().notNull(),
    date: date({ mode: "string" }).notNull(),
    name: text().notNull(),
  },
  (t) => [primaryKey({ name: "one_holiday_per_zone_and_date", columns: [t.zone, t.date] })],
);

/** `demonstration` marks a centre that does not exist: one per department without a real one in the reference file. */
export const examCentres = pgTable(
  "exam_centres",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    departmentCode: text("department_code")
      .notNull()
      .references(() => departments.code),
    name: text().notNull(),
    communeInsee: text("commune_insee").notNull(),
    address: text(),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
    positionPrecision: positionPrecision("position_precision").notNull(),
    timeZone: text("time_zone").notNull(),
    demonstration: boolean().notNull().default(false),
    /** What can be examined there. */
    categoryGroups: categoryGroup("category_groups")
      .array()
      .notNull()
      .default([...CATEGORY_GROUPS]),
    /** What candidates are told about the place: where to wait, how to come in; in both languages, or not at all. */
    instructionsFr: text("instructions_fr"),
    instructionsEn: text("instructions_en"),
    accessibilityFr: text("accessibility_fr"),
    accessibilityEn: text("accessibility_en"),
    /** Rises with every change: who changes what is no longer so is told. */
    version: integer().notNull().default(1),
  },
  (t) => [index("exam_centres_by_department").on(t.departmentCode)],
);

/**
 * Anonymous to schools and candidates: only the administration ever sees `registrationNumber` (matricule) and `lastName`. `qualifications`: the
 * groups of categories that they may examine, cars from the start; that of two-wheelers is `A`.
 */
export const examiners = pgTable("examiners", {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  registrationNumber: text("registration_number").notNull().unique("one_examiner_per_registration_number"),
  departmentCode: text("department_code")
    .notNull()
    .references(() => departments.code),
  /** Null until a planning file or an officer tells it. */
  lastName: text("last_name"),
  qualifications: categoryGroup().array().notNull().default(["B"]),
  /** For the administration alone, as is the matricule. */
  name: text(),
  /** Rises with every change. */
  version: integer().notNull().default(1),
});
