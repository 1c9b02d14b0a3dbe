import type { OfficerRole } from "@creneau/schema";

/** What an officer may do, and in which role. A permission that is not here is nobody's; the menus and the API both ask here. */
export const PERMISSIONS = {
  administer_officers: ["administrator"],
  lift_penalty: ["allocation_officer", "delegate", "administrator"],
  import_candidates: ["allocation_officer", "delegate", "administrator"],
  import_planning: ["allocation_officer", "delegate", "administrator"],
  invite_candidates: ["allocation_officer", "delegate", "administrator"],
  assign_places: ["allocation_officer", "delegate", "administrator"],
  set_special_needs: ["allocation_officer", "delegate", "administrator"],
  write_to_candidates: ["allocation_officer", "delegate", "administrator"],
  correct_files: ["allocation_officer", "delegate", "administrator"],
  read_candidates: ["allocation_officer", "delegate", "administrator", "support"],
  open_department: ["delegate", "administrator"],
  examine: ["examiner"],
  read_acts: ["administrator"],
  read_figures: ["analyst", "allocation_officer", "delegate", "administrator"],
  read_exam_lists: ["allocation_officer", "delegate", "administrator"],
  withdraw_places: ["allocation_officer", "delegate", "administrator"],
  read_reference: ["allocation_officer", "delegate", "administrator"],
  change_reference: ["delegate", "administrator"],
  plan_sessions: ["allocation_officer", "delegate", "administrator"],
  publish_places: ["allocation_officer", "delegate", "administrator"],
} as const satisfies Record<string, readonly OfficerRole[]>;
export type Permission = keyof typeof PERMISSIONS;

/** Who acts, and where: an administrator everywhere, the others in departments of their own. */
export type OfficerScope = { readonly role: OfficerRole; readonly departmentCodes: readonly string[] };

/** What this role may do somewhere. */
export const permissionsOf = (role: OfficerRole): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => {
    const roles: readonly OfficerRole[] = PERMISSIONS[permission];
    return roles.includes(role);
  });

/** Whether this officer may do that in this department. */
export const mayDo = (officer: OfficerScope, permission: Permission, departmentCode: string): boolean => {
  if (!permissionsOf(officer.role).includes(permission)) return false;
  return officer.role === "administrator" || officer.departmentCodes.includes(departmentCode);
};
