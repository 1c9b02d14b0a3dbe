import type { LicenceCategory } from "@creneau/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate } from "../contract/scalars.js";
import type { WaitingSince } from "../domain/waiting-list/rank.js";
import { WaitingSinceFactEnum } from "../waiting-list/waiting-list.types.js";

@ObjectType({
  simpleResolvers: true,
  description:
    "When it is a candidate's turn to book the places that a department publishes today, and what that rests on. Derived from the file at the moment of the answer; never from a click, and never stored.",
})
export class PublicationTurn {
  @Field(() => LicenceCategoryEnum, { description: "For places of this category." })
  category: LicenceCategory;
  @Field(() => CivilDate, {
    nullable: true,
    description: "Since when the candidate waits; null when the file does not say: then they are in the last group.",
  })
  waitingSince: string | null;
  @Field(() => WaitingSinceFactEnum, { nullable: true, description: "What happened then." })
  waitingSinceFact: WaitingSince["fact"] | null;
  @Field(() => Int, { nullable: true, description: "Days waited until today, in the department; null when not known." })
  daysWaited: number | null;
  @Field(() => Int, { description: "The candidate's group: 1 is the first to book." })
  group: number;
  @Field(() => Int, { description: "How many groups there are; 1 when the department opens to everybody at once." })
  groups: number;
  @Field(() => Int, { description: "Between the openings of two groups, in minutes." })
  minutesBetween: number;
  @Field(() => Int, { description: "How long after publication the places open to this candidate, in minutes." })
  opensAfterMinutes: number;
  @Field(() => CivilDate, {
    nullable: true,
    description: "From which day on the candidate will be one group further ahead; null in the first group.",
  })
  nextGroupOn: string | null;
  @Field(() => String, { description: "The same in plain words, in the caller's language." })
  message: string;
  @Field(() => String, { description: "Id of the rule: `PUB-1`." })
  rule: string;
}
