import type { Context } from "../context.js";
import { mayDo, type Permission } from "../domain/permission/permission.js";
import type { Officer } from "../officers/officer.js";

type Nobody = { readonly kind: "NotSignedIn" | "NotAllowed" };

/** The officer who asks, if they may do that in the department; null stands for a department that is none. */
export const officerWhoMay = (
  { officer, viewer }: Context,
  permission: Permission,
  departmentCode: string | null,
): Officer | Nobody => {
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  // Who may not act in a department does not learn what there is.
  if (departmentCode === null || !mayDo(officer, permission, departmentCode)) return { kind: "NotAllowed" };
  return officer;
};
