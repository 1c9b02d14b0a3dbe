import { OFFICER_ROLES, type OfficerRole } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { mayDo, PERMISSIONS, type Permission } from "./permission.js";

const WHO_MAY: { readonly [Name in Permission]: readonly OfficerRole[] } = {
  administer_officers: ["administrator"],
  lift_penalty: ["allocation_officer", "delegate", "administrator"],
  import_candidates: ["allocation_officer", "delegate", "administrator"],
  invite_candidates: ["allocation_officer", "delegate", "administrator"],
  assign_places: ["allocation_officer", "delegate", "administrator"],
  import_planning: ["allocation_officer", "delegate", "administrator"],
  set_special_needs: ["allocation_officer", "delegate", "administrator"],
  write_to_candidates: ["allocation_officer", "delegate", "administrator"],
  correct_files: ["allocation_officer", "delegate", "administrator"],
  read_candidates: ["allocation_officer", "delegate", "administrator", "support"],
  open_department: ["delegate", "administrator"],
  plan_sessions: ["allocation_officer", "delegate", "administrator"],
  publish_places: ["allocation_officer", "delegate", "administrator"],
  examine: ["examiner"],
  read_acts: ["administrator"],
  read_figures: ["analyst", "allocation_officer", "delegate", "administrator"],
  read_exam_lists: ["allocation_officer", "delegate", "administrator"],
  withdraw_places: ["allocation_officer", "delegate", "administrator"],
  read_reference: ["allocation_officer", "delegate", "administrator"],
  change_reference: ["delegate", "administrator"],
};

describe.each(Object.keys(PERMISSIONS) as Permission[])("%s", (permission) => {
  it.each(OFFICER_ROLES)("as %s: in one's own department at the most, an administrator everywhere", (role) => {
    const officer = { role, departmentCodes: ["93", "2A"] };
    const allowed = WHO_MAY[permission].includes(role);
    expect(mayDo(officer, permission, "93")).toBe(allowed);
    expect(mayDo(officer, permission, "2A")).toBe(allowed);
    expect(mayDo(officer, permission, "75")).toBe(allowed && role === "administrator");
    expect(mayDo({ role, departmentCodes: [] }, permission, "93")).toBe(allowed && role === "administrator");
  });
});
