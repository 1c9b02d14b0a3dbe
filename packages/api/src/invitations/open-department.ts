import { CONSTRAINTS } from "@creneau/schema";
import type { Context } from "../context.js";
import type { CivilDate } from "../domain/civil-date.js";
import type { InvitationRefusal } from "../domain/entry/refusal.js";
import { mayDo } from "../domain/permission/permission.js";
import { refusalOfClosedDepartment } from "../domain/regulation/free-candidate.js";
import { isViolationOf } from "../platform/violation.js";
import { todayInParis } from "../regulation/exam-date.js";
import { closeRow, openingOf, openRow } from "./opening.store.js";

export type DepartmentChanged = {
  readonly kind: "OpenDepartmentSuccess" | "CloseDepartmentSuccess";
  readonly departmentCode: string;
};
type Refused = InvitationRefusal | { readonly kind: "NotAllowed" };

/** Opens a department to free candidates from a day on, and writes to those who wait there. Source: docs/rules.md#CLB-5. */
export const openDepartment = async (
  context: Context,
  departmentCode: string,
  opensOn: CivilDate,
): Promise<DepartmentChanged | Refused> => {
  const { database, officer, clock } = context;
  if (!officer || !mayDo(officer, "open_department", departmentCode)) return { kind: "NotAllowed" };
  if (!(await context.loaders.department.load(departmentCode))) return { kind: "NotAllowed" };
  const today = todayInParis(context);
  if (opensOn < today) return { kind: "DateIsPast", date: opensOn, today };
  const opening = await openingOf(database, departmentCode, today);
  if (opening) return { kind: "DepartmentAlreadyOpen", department: departmentCode, opensOn: opening.opensOn };
  try {
    await openRow(database, { departmentCode, on: opensOn, officerId: officer.officerId, now: clock.now() });
  } catch (error) {
    // A colleague was faster by a moment.
    if (!isViolationOf(error, CONSTRAINTS.oneOpeningWithoutEnd)) throw error;
    return { kind: "DepartmentAlreadyOpen", department: departmentCode, opensOn };
  }
  return { kind: "OpenDepartmentSuccess", departmentCode };
};

/** Closes a department from a day on: nobody is invited there any more. Who is a candidate already stays one. */
export const closeDepartment = async (
  context: Context,
  departmentCode: string,
  closesOn: CivilDate,
): Promise<DepartmentChanged | Refused> => {
  const { database, officer, clock } = context;
  if (!officer || !mayDo(officer, "open_department", departmentCode)) return { kind: "NotAllowed" };
  const today = todayInParis(context);
  if (closesOn < today) return { kind: "DateIsPast", date: closesOn, today };
  const change = { departmentCode, on: closesOn, officerId: officer.officerId, now: clock.now() };
  if (await closeRow(database, change)) return { kind: "CloseDepartmentSuccess", departmentCode };
  return { kind: "DepartmentNotOpen", department: departmentCode, opensOn: null, rule: "CLB-5" };
};

/** Why nobody is invited in a department today, or null. */
export const refusalOfDepartmentToday = async (context: Context, departmentCode: string) => {
  const today = todayInParis(context);
  const opening = await openingOf(context.database, departmentCode, today);
  return refusalOfClosedDepartment(departmentCode, new Map(opening ? [[departmentCode, opening.opensOn]] : []), today);
};
