import type { EntryReason, EntryState } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PageInfo } from "../contract/node.types.js";
import { CivilDate, DateTime, Uuid } from "../contract/scalars.js";
import { EntryReasonEnum, EntryStateEnum } from "../entry/entry.types.js";
import {
  Busy,
  DateIsPast,
  IdempotencyKeyReused,
  NotAllowed,
  RefusalType,
  resolveType,
} from "../refusals/refusal.types.js";

@ObjectType({
  description: "Somebody who has asked for a place as a free candidate, as an officer of the department sees them.",
})
class EntryPerson {
  @Field(() => ID, { description: "Id of the request." })
  id: string;
  @Field(() => EntryStateEnum, { description: "Where the request stands." })
  state: EntryState;
  @Field(() => EntryReasonEnum, { nullable: true, description: "Why it is refused." })
  reason: EntryReason | null;
  @Field(() => String, { description: "Registration number of the file." })
  neph: string;
  @Field(() => String, { description: "Name at birth." })
  birthName: string;
  @Field(() => String, { description: "First name." })
  firstName: string;
  @Field(() => String, { nullable: true, description: "Usage name, when it is another one." })
  usageName: string | null;
  @Field(() => String, { description: "The address that was stated, to reach them." })
  email: string;
  @Field(() => String, { description: "Mobile number, in its international form." })
  mobile: string;
  @Field(() => CivilDate, { description: "The day from which the wait counts, in Paris." })
  askedOn: string;
  @Field(() => CivilDate, {
    nullable: true,
    description: "When the theory test was passed, as the ministry's file told.",
  })
  theoryPassedOn: string | null;
  @Field(() => Int, { nullable: true, description: "Practical tests that were failed, as the ministry's file told." })
  failures: number | null;
}

@ObjectType({ description: "A person in a page of people." })
class EntryPersonEdge {
  @Field(() => String, { description: "Where the person stands." })
  cursor: string;
  @Field(() => EntryPerson, { description: "The person." })
  node: object;
}

@ObjectType({ description: "A page of people, longest waiting first." })
export class EntryPersonConnection {
  @Field(() => [EntryPersonEdge], { description: "The people of the page." })
  edges: EntryPersonEdge[];
  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo: PageInfo;
  @Field(() => Int, { description: "How many there are in all." })
  totalCount: number;
}

@ObjectType({ description: "How many requests stand in one state." })
export class EntryStateCount {
  @Field(() => EntryStateEnum, { description: "The state." })
  state: EntryState;
  @Field(() => Int, { description: "How many requests." })
  count: number;
}

@ObjectType({ description: "Invitations that went out together." })
export class InvitationWave {
  @Field(() => DateTime, { description: "When they went out." })
  sentAt: Date;
  @Field(() => Int, { description: "How many were to be invited." })
  size: number;
  @Field(() => Int, { description: "How many were: fewer when fewer waited." })
  invited: number;
}

@ObjectType({
  description: "Those who wait for a place as free candidates in a department. Officers of the department see it.",
})
export class EntryQueue {
  @Field(() => CivilDate, {
    nullable: true,
    description: "Since when, or from when, the department is open to free candidates.",
  })
  opensOn: string | null;
  @Field(() => CivilDate, {
    nullable: true,
    description: "The first day on which it is closed again, when that is decided.",
  })
  closesOn: string | null;
}

@InputType({ description: "How many of those who have waited longest to invite." })
export class InviteWaveInput {
  @Field(() => String, { description: "Code of the department." })
  departmentCode: string;
  @Field(() => Int, { description: "How many, 1 to 1000; fewer are invited when fewer wait." })
  size: number;
  @Field(() => Uuid, { description: "A UUID that you draw for this wave: sent again with it, the wave goes out once." })
  idempotencyKey: string;
}

@InputType({ description: "A department, and from when." })
export class DepartmentChangeInput {
  @Field(() => String, { description: "Code of the department." })
  departmentCode: string;
  @Field(() => CivilDate, { description: "The first day of the change, today or later." })
  on: string;
}

@ObjectType({ description: "The wave is out: each is a candidate now, and a mail is on its way." })
export class InviteWaveSuccess {
  @Field(() => Int, { description: "How many were invited." })
  invited: number;
}

@ObjectType({ description: "The department opens, and those who wait there are written to." })
export class OpenDepartmentSuccess {}

@ObjectType({ description: "The department closes; who is a candidate already stays one." })
export class CloseDepartmentSuccess {}

@ObjectType({ implements: RefusalType, description: "The department is not open to free candidates on that day." })
class DepartmentNotOpen {
  @Field(() => CivilDate, { nullable: true, description: "When it opens; null when no day is set." })
  opensOn: string | null;
}

@ObjectType({ implements: RefusalType, description: "The department is open already, or a day is set." })
class DepartmentAlreadyOpen {
  @Field(() => CivilDate, { description: "Since when, or from when." })
  opensOn: string;
}

export const InviteWaveResult = createUnionType({
  name: "InviteWaveResult",
  description: "The wave, or the refusal that says why nobody was invited.",
  types: () => [InviteWaveSuccess, NotAllowed, DepartmentNotOpen, IdempotencyKeyReused, Busy] as const,
  resolveType,
});
export const OpenDepartmentResult = createUnionType({
  name: "OpenDepartmentResult",
  description: "The opened department, or the refusal.",
  types: () => [OpenDepartmentSuccess, NotAllowed, DepartmentAlreadyOpen, DateIsPast] as const,
  resolveType,
});
export const CloseDepartmentResult = createUnionType({
  name: "CloseDepartmentResult",
  description: "The closed department, or the refusal.",
  types: () => [CloseDepartmentSuccess, NotAllowed, DepartmentNotOpen, DateIsPast] as const,
  resolveType,
});
