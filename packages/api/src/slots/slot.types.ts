import type { ExamPhase, LicenceCategory, SlotState } from "@creneau/schema";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { ExamCentre } from "../centres/centre.types.js";
import { ExamPhaseEnum, LicenceCategoryEnum, SlotStateEnum } from "../contract/enums.js";
import { Node } from "../contract/node.types.js";
import { CivilDate, DateTime } from "../contract/scalars.js";
import { Eligibility } from "../regulation/eligibility.types.js";

/**
 * Every value lies ready in the source object (see exam-slot.ts), so that a list of slots costs no call per field: hence
 * `simpleResolvers`.
 */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: "A start time at an exam centre, for one candidate: a place in a practical test (créneau).",
})
export class ExamSlot extends Node {
  @Field(() => ID, { description: "Global id." })
  declare id: string;
  @Field(() => ExamCentre, { description: "Where it starts." })
  centre: object;
  @Field(() => LicenceCategoryEnum, { description: "The licence category that is examined." })
  category: LicenceCategory;
  @Field(() => ExamPhaseEnum, { description: "Which phase of the practical test." })
  phase: ExamPhase;
  @Field(() => DateTime, { description: "Instant of the start." })
  startsAt: Date;
  @Field(() => DateTime, { description: "Instant of the end." })
  endsAt: Date;
  @Field(() => CivilDate, { description: "Date of the start on the centre's calendar." })
  date: string;
  @Field(() => String, { description: "Time of the start on the centre's clock, `HH:MM`." })
  localTime: string;
  @Field(() => Int, { description: "How long it lasts, in minutes." })
  durationMinutes: number;
  @Field(() => SlotStateEnum, {
    description: "What the slot is at this moment. Only open slots appear in availability.",
  })
  state: SlotState;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it was first published, which decides when whose turn it is. Null when it was published for everybody at once, before publication was spread over groups.",
  })
  publishedAt: Date | null;
  @Field(() => Int, { description: "Rises by one with every change of this slot." })
  version: number;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "When the place opens to the signed-in candidate's group (PUB-1): before that instant `bookSlot` answers `NotYetYourTurn`. Null where it opened to everybody at once, and for anybody else.",
  })
  opensForYouAt?: Date | null;
  @Field(() => Eligibility, {
    nullable: true,
    description:
      "May the signed-in candidate sit this exam? Null for anybody else. Found once for all places of one category, phase and date.",
  })
  eligibility?: object;
}
