import type { ExamListState } from "@creneau/schema";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { CivilDate, DateTime } from "../contract/scalars.js";
import { ExamListStateEnum } from "../exam-day/exam-day.enums.js";

@ObjectType({ description: "Confirmed requests for a place as a free candidate." })
export class DayRequests {
  @Field(() => Int, { description: "The ministry's file has told of them: the next wave may invite them." })
  verified: number;
  @Field(() => Int, { description: "The ministry's file has not told of them yet." })
  waiting: number;
  @Field(() => Int, {
    description:
      "Invited people against whom the last row about them speaks, in a file whose rows are not yet said to be dealt with.",
  })
  inDoubt: number;
  @Field(() => DateTime, {
    nullable: true,
    description: "When the first of those who wait confirmed; null when nobody waits.",
  })
  oldestAt: string | null;
}

@ObjectType({ description: "A file that the officer has sent, with rows to correct." })
class RejectedFile {
  @Field(() => ID, { description: "Id of the import." })
  id: string;
  @Field(() => String, { description: "Name of the file." })
  fileName: string;
  @Field(() => DateTime, { description: "When it was sent." })
  sentAt: string;
  @Field(() => Int, { description: "How many rows have to be corrected." })
  rows: number;
}

@ObjectType({
  description:
    "The officer's own files with rows that have to be corrected and brought back. A file leaves the list when its officer says that its rows are dealt with (`settleRejects`).",
})
export class RejectedFiles {
  @Field(() => Int, { description: "How many files." })
  files: number;
  @Field(() => Int, { description: "How many rows in all." })
  rows: number;
  @Field(() => [RejectedFile], { description: "The first three, the oldest first." })
  firstFiles: object[];
}

@ObjectType({ description: "People whose place was withdrawn and who have no other yet." })
export class DayRehousings {
  @Field(() => Int, { description: "How many people." })
  people: number;
  @Field(() => Int, { description: "To how many of them a place is offered right now." })
  offered: number;
  @Field(() => Int, { description: "Of how many withdrawn sessions." })
  sessions: number;
  @Field(() => DateTime, { nullable: true, description: "When the first of their places was withdrawn." })
  oldestAt: string | null;
  @Field(() => CivilDate, {
    nullable: true,
    description: "The first day on which one of them would have been examined.",
  })
  nextExamOn: string | null;
}

@ObjectType({ description: "Proofs of a serious reason that nobody has judged." })
export class DayProofs {
  @Field(() => Int, { description: "How many." })
  count: number;
  @Field(() => DateTime, { nullable: true, description: "When the first of them came in." })
  oldestAt: string | null;
}

@ObjectType({ description: "What waits for a second officer, and can still be approved." })
export class DayApprovals {
  @Field(() => Int, { description: "Asked by others: the officer may decide." })
  toDecide: number;
  @Field(() => Int, { description: "Asked by the officer: somebody else decides." })
  own: number;
  @Field(() => DateTime, { nullable: true, description: "Until when the first of those to decide can be approved." })
  nextExpiryAt: string | null;
}

@ObjectType({ description: "Publications that are scheduled." })
export class DayPublications {
  @Field(() => Int, { description: "How many." })
  count: number;
  @Field(() => DateTime, { nullable: true, description: "The hour of the next one." })
  nextAt: string | null;
  @Field(() => CivilDate, { nullable: true, description: "The first day whose drafts it opens." })
  nextFrom: string | null;
  @Field(() => CivilDate, { nullable: true, description: "The last day, included." })
  nextTo: string | null;
}

@ObjectType({ description: "A list (bordereau) that was issued and not closed, whose day is over." })
export class DayExamList {
  @Field(() => ID, { description: "Id of the session." })
  sessionId: string;
  @Field(() => CivilDate, { description: "The day of the session." })
  date: string;
  @Field(() => ExamListStateEnum, { description: "Where the list stands." })
  state: ExamListState;
}

@ObjectType({ description: "Lists that were issued and not closed, whose day is over." })
export class DayExamLists {
  @Field(() => Int, { description: "How many." })
  count: number;
  @Field(() => [DayExamList], { description: "The first five, the oldest first." })
  firstLists: object[];
}
