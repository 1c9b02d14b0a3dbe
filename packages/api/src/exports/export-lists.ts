import type { ExportName } from "../domain/permission/access.js";
import type { ExportList } from "./export-list.js";
import { BOOKING_LISTS } from "./lists/bookings.js";
import { EXAM_LIST } from "./lists/exam-list.js";
import { IMPORT_LISTS } from "./lists/imports.js";
import { OFFICER_LISTS } from "./lists/officers.js";
import { PENALTY_LISTS } from "./lists/penalties.js";
import { PEOPLE_LISTS } from "./lists/people.js";
import { PLANNING_LISTS } from "./lists/planning.js";
import { PUBLICATIONS_LIST } from "./lists/publications.js";
import { REFERENCE_LISTS } from "./lists/reference.js";

/** The lists that officers take as files, each with its rule in the table of rights. */
export const LISTS: Readonly<Record<ExportName, ExportList>> = {
  ...BOOKING_LISTS,
  ...IMPORT_LISTS,
  ...OFFICER_LISTS,
  ...PENALTY_LISTS,
  ...PEOPLE_LISTS,
  ...PLANNING_LISTS,
  ...REFERENCE_LISTS,
  "exam-list": EXAM_LIST,
  publications: PUBLICATIONS_LIST,
};
