import type { OfficerRole } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../contract/node.types.js";
import { DateTime } from "../contract/scalars.js";
import { NotAllowed, NotSignedIn, OfficerNotFound, OfficerNotValid, resolveType } from "../refusals/refusal.types.js";
import { OfficerRoleEnum } from "./officer.types.js";

@ObjectType({ description: "Somebody who works for the service, as administrators see them." })
export class KnownOfficer {
  @Field(() => ID, { description: "What `changeOfficer` and `removeOfficer` take." })
  id: string;
  @Field(() => String, { nullable: true, description: "Their professional address; null for who was made otherwise." })
  email: string | null;
  @Field(() => String, { nullable: true, description: "As their identity provider says it; null before that." })
  officerName: string | null;
  @Field(() => OfficerRoleEnum, { description: "Their role." })
  role: OfficerRole;
  @Field(() => [String], { description: "Codes of the departments they act in; an administrator acts in every one." })
  departmentCodes: readonly string[];
  @Field(() => String, { nullable: true, description: "Registration number of the examiner they are; null for none." })
  examinerNumber: string | null;
  @Field(() => Boolean, { description: "They have signed in: their address counts no more, who they are there does." })
  linked: boolean;
  @Field(() => Boolean, { description: "It is who asks: their rights are another administrator’s to change." })
  isOwn: boolean;
  @Field(() => DateTime, { description: "When they were added." })
  addedAt: Date;
}

@ObjectType({ description: "An officer and where they stand in the list." })
export class KnownOfficerEdge {
  @Field(() => String, { description: "Cursor of this officer." })
  cursor: string;
  @Field(() => KnownOfficer, { description: "The officer." })
  node: KnownOfficer;
}

@ObjectType({ description: "A page of officers, in the order in which they were added." })
export class KnownOfficerConnection {
  @Field(() => [KnownOfficerEdge], { description: "The officers of the page." })
  edges: KnownOfficerEdge[];
  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo: PageInfo;
  @Field(() => Int, { description: "How many there are that the filter means." })
  totalCount: number;
}

@InputType({ description: "Which officers: those who are all of what is given." })
export class KnownOfficerFilter {
  @Field(() => ID, { nullable: true, description: "This one." })
  officerId: string | null;
  @Field(() => OfficerRoleEnum, { nullable: true, description: "In this role." })
  role: OfficerRole | null;
  @Field(() => String, { nullable: true, description: "Who act in the department of this code: administrators too." })
  departmentCode: string | null;
  @Field(() => String, {
    nullable: true,
    description: "With this in their address or name: 100 characters at the most.",
  })
  search: string | null;
}

@InputType({ description: "What an officer may do, and where." })
class RightsInput {
  @Field(() => OfficerRoleEnum, { description: "The role." })
  role: OfficerRole;
  @Field(() => [String], { description: "Codes of the departments; none is needed for an administrator." })
  departmentCodes: string[];
  @Field(() => String, { nullable: true, description: "Registration number of the examiner that they are." })
  examinerNumber: string | null;
}

@InputType({ description: "An officer to add." })
export class AddOfficerInput extends RightsInput {
  @Field(() => String, { description: "Professional address: the first sign-in with it is theirs." })
  email: string;
}

@InputType({ description: "An officer’s new rights, in place of those they had." })
export class ChangeOfficerInput extends RightsInput {
  @Field(() => ID, { description: "Which officer." })
  officerId: string;
}

@ObjectType({ description: "The officer is added, changed or removed; removed, they are signed out everywhere." })
class OfficerChanged {
  @Field(() => ID, { description: "Which officer." })
  officerId: string;
}

export const OfficerChangeResult = createUnionType({
  name: "OfficerChangeResult",
  description: "The officer, or the refusal that says why nothing was changed.",
  types: () => [OfficerChanged, OfficerNotValid, OfficerNotFound, NotAllowed, NotSignedIn] as const,
  resolveType,
});
