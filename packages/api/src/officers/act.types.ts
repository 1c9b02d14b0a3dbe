import { OFFICER_ACTS, type OfficerAct, type OfficerRole } from "@creneau/schema";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { DateTime, JsonObject } from "../contract/scalars.js";
import { OfficerRoleEnum } from "./officer.types.js";

const OfficerActEnum = enumOf(OFFICER_ACTS);
registerEnumType(OfficerActEnum, {
  name: "OfficerActKind",
  description: "What officers do, as the log of their acts names it.",
});

@ObjectType("OfficerAct", {
  description:
    "What an officer did, in a chain of hashes that nobody alters unnoticed. It names objects and no person.",
})
class OfficerActType {
  @Field(() => Int, { description: "Its number, without gaps." })
  number: number;
  @Field(() => DateTime, { description: "When." })
  at: Date;
  @Field(() => ID, { description: "The number of the officer." })
  officerId: number;
  @Field(() => OfficerRoleEnum, {
    nullable: true,
    description: "The role that the officer has today, or had when removed; null for one of whom nothing is kept.",
  })
  officerRole: OfficerRole | null;
  @Field(() => OfficerActEnum, { description: "What." })
  act: OfficerAct;
  @Field(() => String, { nullable: true, description: "Code of the department; null for what concerns every one." })
  departmentCode: string | null;
  @Field(() => String, { description: "What was acted on, as `kind:number`." })
  object: string;
  @Field(() => ID, {
    nullable: true,
    description: "The id under which other operations know the object; null without one.",
  })
  objectId: string | null;
  @Field(() => String, { nullable: true, description: "Why, where the act is about no person." })
  reason: string | null;
  @Field(() => JsonObject, { description: "What else is known of it: numbers of objects, never words about a person." })
  details: unknown;
  @Field(() => String, { description: "The hash of the act and of the one before it: SHA-256, hexadecimal." })
  hash: string;
}

@ObjectType({ description: "An act in a list." })
export class OfficerActEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => OfficerActType, { description: "The act." })
  node: object;
}

@ObjectType({ description: "A page of acts, the newest first." })
export class OfficerActConnection {
  @Field(() => [OfficerActEdge], { description: "The acts of this page." })
  edges: OfficerActEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
}

@InputType({ description: "Which acts: those that are all of what is given." })
export class OfficerActFilter {
  @Field(() => Int, { nullable: true, description: "Of this officer." })
  officerId: number | null;
  @Field(() => [OfficerActEnum], { nullable: true, description: "Of these kinds." })
  acts: OfficerAct[] | null;
  @Field(() => String, { nullable: true, description: "In this department." })
  departmentCode: string | null;
  @Field(() => String, { nullable: true, description: "On this object, as `kind:number`: `session:12`." })
  object: string | null;
  @Field(() => DateTime, { nullable: true, description: "From this moment on." })
  from: Date | null;
  @Field(() => DateTime, { nullable: true, description: "Before this moment." })
  until: Date | null;
}
