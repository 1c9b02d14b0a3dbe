import type { Context } from "../context.js";
import { mayDo } from "../domain/permission/permission.js";
import type { Officer } from "../officers/officer.js";

/** Whether an officer sets what is dated in a department; null: everywhere, which who works in some departments may not. */
export const maySet = async (
  officer: Officer,
  departmentCode: string | null,
  { loaders }: Pick<Context, "loaders">,
): Promise<boolean> =>
  departmentCode === null
    ? officer.role === "administrator"
    : (await loaders.department.load(departmentCode)) !== null && mayDo(officer, "change_reference", departmentCode);
