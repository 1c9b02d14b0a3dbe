import { OFFICER_ROLES, type OfficerRole } from "@creneau/schema";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { PERMISSIONS, type Permission } from "../domain/permission/permission.js";

export const OfficerRoleEnum = enumOf(OFFICER_ROLES);
const PermissionEnum = enumOf(Object.keys(PERMISSIONS) as Permission[]);

registerEnumType(OfficerRoleEnum, {
  name: "OfficerRole",
  description: "In which role somebody works for the service.",
});
registerEnumType(PermissionEnum, { name: "Permission", description: "What an officer may do in a department." });

@ObjectType("Officer", { description: "Who is signed in to work for the service. Only they themselves see this." })
export class OfficerType {
  @Field(() => OfficerRoleEnum, { description: "Their role." })
  role: OfficerRole;
  @Field(() => [String], { description: "Codes of the departments they act in; an administrator acts in every one." })
  departmentCodes: readonly string[];
  @Field(() => [PermissionEnum], { description: "What they may do in those departments." })
  permissions: readonly Permission[];
}
