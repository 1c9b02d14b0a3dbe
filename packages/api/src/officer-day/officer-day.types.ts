import type { CategoryGroup } from "@creneau/schema";
import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { CategoryGroupEnum } from "../contract/enums.js";
import { CivilDate, DateTime } from "../contract/scalars.js";
import { NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";
import type { LineFacts } from "./day-facts.js";
import {
  DayApprovals,
  DayExamLists,
  DayProofs,
  DayPublications,
  DayRehousings,
  DayRequests,
  RejectedFiles,
} from "./day-line.types.js";

@ObjectType({ description: "Places and people who wait, at one centre. Who waits for several centres is at each." })
export class CentreShortage {
  @Field(() => Int, { description: "Places that can be booked, of sessions to come." })
  openPlaces: number;
  @Field(() => Int, { description: "Places that are planned and not published." })
  plannedPlaces: number;
  @Field(() => Int, {
    description:
      "Candidates without a place in the category whose wishes mean this centre, by its name, its distance or its department.",
  })
  wishing: number;
}

@ObjectType({
  description:
    "Places of a group of categories against the people who wait for one. A category that two groups examine (B1) is in both.",
})
class Shortage {
  @Field(() => CategoryGroupEnum, { description: "The group." })
  group: CategoryGroup;
  @Field(() => Int, {
    description: "Places that can be booked, of sessions to come. One that is kept for somebody is not.",
  })
  openPlaces: number;
  @Field(() => Int, { description: "Places that are planned and not published." })
  plannedPlaces: number;
  @Field(() => Int, {
    description:
      "Candidates without a place in the category, each once: those whose wishes mean a centre of the department, and those of its files who have passed or need no theory test, have not passed the exam, and serve no penalty. The regulation is not asked of each: some of them may have to wait a little longer.",
  })
  waiting: number;
  @Field(() => Int, { description: "How many of those have a wish on the waiting list." })
  wishing: number;
  @Field(() => Int, { description: "How many more people wait than there are open places; 0 when there are enough." })
  missing: number;
  @Field(() => [CentreShortage], { description: "The same by centre, where there is anything to tell." })
  centres: object[];
}

@ObjectType({ description: "A session with published places that nobody has booked." })
export class UnfilledSession {
  @Field(() => ID, { description: "Id of the session." })
  sessionId: string;
  @Field(() => ID, { description: "Number of its examiner." })
  examinerId: string;
  @Field(() => CategoryGroupEnum, { description: "What it examines." })
  group: CategoryGroup;
  @Field(() => String, { description: "The first of those places, HH:MM on the centre's clock." })
  startsAt: string;
  @Field(() => Int, { description: "How many places." })
  places: number;
}

@ObjectType({ description: "A day with published places that nobody has booked." })
class UnfilledDay {
  @Field(() => CivilDate, { description: "The day." })
  date: string;
  @Field(() => Int, { description: "How many places." })
  places: number;
  @Field(() => Int, { description: "In how many sessions." })
  sessions: number;
  @Field(() => [UnfilledSession], { description: "The first six of them." })
  firstSessions: object[];
}

@ObjectType({
  description:
    "Places that are published and not booked, of the next fourteen days, today included: open, or kept for somebody right now.",
})
class UnfilledPlaces {
  @Field(() => Int, { description: "Within seven days." })
  week: number;
  @Field(() => Int, { description: "Within fourteen days." })
  fortnight: number;
  @Field(() => [UnfilledDay], { description: "Those days, in their order." })
  days: object[];
}

@ObjectType({
  description:
    "What waits for an officer in a department, all of it as of one moment. A line that the officer may not act on is null.",
})
export class OfficerDay {
  @Field(() => CivilDate, { description: "Today, in the department." })
  date: string;
  @Field(() => DateTime, { description: "When it was read." })
  at: Date;
  @Field(() => [Shortage], { nullable: true, description: "What is short of places, the worst first." })
  shortages: LineFacts["shortages"] | null;
  @Field(() => UnfilledPlaces, { nullable: true, description: "What nobody has booked." })
  unfilled: LineFacts["unfilled"] | null;
  @Field(() => DayRequests, { nullable: true, description: "Requests for a place as a free candidate that wait." })
  requests: LineFacts["requests"] | null;
  @Field(() => RejectedFiles, {
    nullable: true,
    description: "The officer's files of the ministry, with rows to correct.",
  })
  candidateImports: LineFacts["candidateImports"] | null;
  @Field(() => RejectedFiles, { nullable: true, description: "The officer's plannings, with rows to correct." })
  planningImports: LineFacts["planningImports"] | null;
  @Field(() => DayRehousings, { nullable: true, description: "People whose place was withdrawn." })
  rehousings: LineFacts["rehousings"] | null;
  @Field(() => DayProofs, { nullable: true, description: "Proofs of a serious reason to judge." })
  proofs: LineFacts["proofs"] | null;
  @Field(() => DayApprovals, { nullable: true, description: "What waits for a second officer." })
  approvals: LineFacts["approvals"] | null;
  @Field(() => DayPublications, { nullable: true, description: "Publications to come." })
  publications: LineFacts["publications"] | null;
  @Field(() => DayExamLists, { nullable: true, description: "Lists that were not closed on their day." })
  openLists: LineFacts["openLists"] | null;
}

export const OfficerDayResult = createUnionType({
  name: "OfficerDayResult",
  description: "The day, or the refusal that says why there is none to see.",
  types: () => [OfficerDay, NotAllowed, NotSignedIn] as const,
  resolveType,
});
