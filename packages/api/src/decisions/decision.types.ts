import type { DecisionAction } from "@creneau/schema";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Booking } from "../bookings/booking.types.js";
import { enumOf } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { CivilDate, DateTime } from "../contract/scalars.js";

const ACTORS = ["candidate", "officer", "system"] as const;
export type DecisionActor = (typeof ACTORS)[number];

export const DecisionActorEnum = enumOf(ACTORS);
registerEnumType(DecisionActorEnum, {
  name: "DecisionActor",
  description: "In which role somebody decided. Names of officers are never told.",
  valuesConfig: {
    CANDIDATE: { description: "The candidate themselves." },
    OFFICER: { description: "An officer of the administration." },
    SYSTEM: { description: "The service, by its rules." },
  },
});

/** Flat, unlike a slot: a log of many decisions asks for many of them. */
@ObjectType({ description: "The place in an exam that a decision is about." })
export class DecisionExam {
  @Field(() => CivilDate, { description: "Date of the start on the centre's calendar." })
  date: string;
  @Field(() => String, { description: "Time of the start on the centre's clock, `HH:MM`." })
  localTime: string;
  @Field(() => String, { description: "Name of the exam centre." })
  centreName: string;
}

@ObjectType({ description: "A decision on a candidate's file. The log is only ever added to." })
export class Decision {
  @Field(() => ID, { description: "Rises with time." })
  id: string;
  @Field(() => DateTime, { description: "When it was taken." })
  at: Date;
  @Field(() => DecisionActorEnum, { description: "In which role." })
  actor: DecisionActor;
  @Field(() => String, { description: "What was done, as a stable name for programs, e.g. `BOOK`." })
  action: string;
  @Field(() => String, { description: "What was done, in plain words, in the caller's language." })
  message: string;
  @Field(() => String, {
    nullable: true,
    description:
      "Why, in the caller's language: the reason of a refusal, from when a penalty lets one sit again, the motive of lifting it, what an officer wrote and set aside. Null where nothing more was kept.",
  })
  explanation: string | null;
  @Field(() => DecisionExam, {
    nullable: true,
    description: "The place that it is about, where there is one: which day, at which hour, in which centre.",
  })
  exam: DecisionExam | null;
  @Field(() => DecisionExam, { nullable: true, description: "For a move, the place that was given up." })
  movedFrom: DecisionExam | null;
  @Field(() => String, {
    nullable: true,
    description: "Id of the rule that it rests on; null when no single rule decided.",
  })
  rule: string | null;
  @Field(() => String, { nullable: true, description: "Where that rule comes from, in the caller's language." })
  source: string | null;
  @Field(() => Booking, { nullable: true, description: "The booking that it is about, where there is one." })
  booking: object | null;
}

/** What the log keeps of a decision. */
export type DecisionRow = {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: DecisionAction | (string & {});
  readonly rule: string | null;
  readonly bookingId: string | null;
  readonly slotId: number | null;
  readonly details: Readonly<Record<string, unknown>>;
};

@ObjectType({ description: "A decision in a list." })
export class DecisionEdge {
  @Field(() => String, { description: "Position in the list." })
  cursor: string;
  @Field(() => Decision, { description: "The decision." })
  node: DecisionRow;
}

@ObjectType({ description: "A page of decisions, the newest first." })
export class DecisionConnection {
  @Field(() => [DecisionEdge], { description: "The decisions of this page." })
  edges: DecisionEdge[];
  @Field(() => PageInfo, { description: "Where this page is in the list." })
  pageInfo: PageInfo;
  @Field(() => Int, { description: "All decisions on the file." })
  totalCount: number;
}
