import type { Column } from "drizzle-orm";
import { inArray, sql } from "drizzle-orm";
import { mayDo, type Permission, permissionsOf } from "../domain/permission/permission.js";
import type { Officer } from "./officer.js";

/** The part of a WHERE that keeps an officer within the departments where they may do that: who may not act there finds nothing. */
export const withinReach = (officer: Officer, permission: Permission, departmentCode: Column) => {
  if (!permissionsOf(officer.role).includes(permission)) return sql`false`;
  // Whoever may act in a department that is in no list of theirs may act in every one.
  const everywhere = mayDo({ ...officer, departmentCodes: [] }, permission, "");
  return everywhere ? sql`true` : inArray(departmentCode, [...officer.departmentCodes]);
};
