import { departments, publicHolidays } from "@creneau/schema";
import DataLoader from "dataloader";
import { asc, inArray } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import { isDepartmentCode } from "./department-code.js";

export type DepartmentRow = typeof departments.$inferSelect;
type HolidayRow = typeof publicHolidays.$inferSelect;

/** Departments by code; `null` for a code that is none. */
export const departmentLoader = (db: Database) =>
  new DataLoader<string, DepartmentRow | null>(async (codes) => {
    const rows = await db
      .select()
      .from(departments)
      .where(inArray(departments.code, codes.filter(isDepartmentCode)));
    const byCode = new Map(rows.map((row) => [row.code, row]));
    return codes.map((code) => byCode.get(code) ?? null);
  });

/** All known public holidays by zone, in the order of the calendar. */
export const publicHolidaysLoader = (db: Database) =>
  new DataLoader<string, HolidayRow[]>(async (zones) => {
    const rows = await db
      .select()
      .from(publicHolidays)
      .where(inArray(publicHolidays.zone, [...zones]))
      .orderBy(asc(publicHolidays.date));
    return zones.map((zone) => rows.filter((row) => row.zone === zone));
  });
