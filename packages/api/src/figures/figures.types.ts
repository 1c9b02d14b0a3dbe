import type { CategoryGroup } from "@creneau/schema";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { CategoryGroupEnum } from "../contract/enums.js";
import { CivilDate, DateTime } from "../contract/scalars.js";
import { FEWEST_TOLD } from "../domain/figures/told-people.js";
import { NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

const FEWER = `Null: fewer than ${FEWEST_TOLD}, nobody included.`;

@ObjectType({
  description: "Places of a group of categories against the people who wait for one, as `Shortage` counts them.",
})
export class GroupFigures {
  @Field(() => CategoryGroupEnum, { description: "The group." })
  group: CategoryGroup;
  @Field(() => Int, { description: "Places that can be booked, of sessions to come." })
  openPlaces: number;
  @Field(() => Int, { description: "Places that are planned and not published." })
  plannedPlaces: number;
  @Field(() => Int, { nullable: true, description: `Candidates without a place. ${FEWER}` })
  waiting: number | null;
  @Field(() => Int, {
    nullable: true,
    description: `How many of those have a wish on the waiting list. ${FEWER} Null too where so few have none.`,
  })
  wishing: number | null;
}

@ObjectType({
  description:
    "The numbers of a department, as of one moment: no person, no name, and numbers of people only from five on, so that nobody is made out in them.",
})
export class DepartmentFigures {
  @Field(() => CivilDate, { description: "Today, in the department." })
  date: string;
  @Field(() => DateTime, { description: "When it was read." })
  at: Date;
  @Field(() => [GroupFigures], { description: "Places and people by group of categories, the worst off first." })
  groups: GroupFigures[];
  @Field(() => Int, { description: "Published places of the next seven days that nobody has booked." })
  unfilledWeek: number;
  @Field(() => Int, { description: "The same of fourteen days." })
  unfilledFortnight: number;
  @Field(() => Int, { nullable: true, description: `Verified requests that wait for an invitation. ${FEWER}` })
  requestsVerified: number | null;
  @Field(() => Int, { nullable: true, description: `Confirmed requests of which the ministry has not told. ${FEWER}` })
  requestsWaiting: number | null;
  @Field(() => Int, { nullable: true, description: `Invited people against whom the ministry's file speaks. ${FEWER}` })
  requestsInDoubt: number | null;
  @Field(() => Int, { description: "Withdrawn sessions with people who have no other place yet." })
  withdrawnSessions: number;
  @Field(() => Int, { nullable: true, description: `Those people. ${FEWER}` })
  peopleToRehouse: number | null;
  @Field(() => Int, { nullable: true, description: `Proofs of a serious reason to judge. ${FEWER}` })
  proofsToJudge: number | null;
  @Field(() => Int, { nullable: true, description: `What waits for a second officer. ${FEWER}` })
  approvalsAsked: number | null;
  @Field(() => Int, { description: "Publications that are scheduled." })
  scheduledPublications: number;
  @Field(() => Int, { description: "Exam lists that were issued and not closed, whose day is over." })
  openLists: number;
}

export const DepartmentFiguresResult = createUnionType({
  name: "DepartmentFiguresResult",
  description: "The figures, or the refusal that says why there are none to see.",
  types: () => [DepartmentFigures, NotAllowed, NotSignedIn] as const,
  resolveType,
});
