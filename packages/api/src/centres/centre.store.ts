import { examCentres } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { isDepartmentCode } from "../departments/department-code.js";
import type { Database } from "../platform/database.js";
import type { CentreRow } from "./centre.loader.js";

/** The exam centres of one department, or all; invented ones, real ones, or both. In no particular order. */
export const centresWhere = async (
  db: Database,
  condition: { departmentCode: string | undefined; demonstration: boolean | undefined },
): Promise<CentreRow[]> => {
  const { departmentCode, demonstration } = condition;
  if (departmentCode !== undefined && !isDepartmentCode(departmentCode)) return [];
  return db
    .select()
    .from(examCentres)
    .where(
      and(
        departmentCode === undefined ? undefined : eq(examCentres.departmentCode, departmentCode),
        demonstration === undefined ? undefined : eq(examCentres.demonstration, demonstration),
      ),
    );
};
