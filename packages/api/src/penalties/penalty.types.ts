import { LIFT_MOTIVES, type LicenceCategory, type LiftMotive, PENALTY_KINDS, type PenaltyKind } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { ApprovalAsked } from "../approvals/approval-asked.types.js";
import { enumOf, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate, DateTime } from "../contract/scalars.js";
import {
  Busy,
  LiftNotDocumented,
  NotAllowed,
  NotSignedIn,
  PenaltyAlreadyLifted,
  PenaltyNotFound,
  resolveType,
} from "../refusals/refusal.types.js";

const PenaltyKindEnum = enumOf(PENALTY_KINDS);
const LiftMotiveEnum = enumOf(LIFT_MOTIVES);

registerEnumType(PenaltyKindEnum, { name: "PenaltyKind", description: "What a penalty follows from." });
registerEnumType(LiftMotiveEnum, {
  name: "LiftMotive",
  description: "Why a penalty is lifted.",
  valuesConfig: {
    ILLNESS: { description: "Illness, of the candidate or of somebody in their care." },
    ACCIDENT: { description: "An accident or a breakdown." },
    BEREAVEMENT: { description: "A death in the family." },
    PUBLIC_OBLIGATION: { description: "A summons, another exam, a duty that the law imposes." },
    DISASTER: { description: "Weather, strike, or anything that nobody could get through." },
    SERVICE_ERROR: { description: "The administration was wrong." },
  },
});

@ObjectType({ description: "A wait that would follow." })
export class PenaltyToCome {
  @Field(() => PenaltyKindEnum, { description: "What it follows from." })
  kind: PenaltyKind;
  @Field(() => LicenceCategoryEnum, { description: "The category that it concerns." })
  category: LicenceCategory;
  @Field(() => CivilDate, { description: "The first exam date that is allowed again." })
  until: string;
  @Field(() => String, { description: "Id of the rule that makes it last so long." })
  rule: string;
  @Field(() => String, { nullable: true, description: "Where that rule comes from, in the caller's language." })
  source: string | null;
}

@ObjectType({
  description: "What follows from giving a place back at this moment. The mutation decides by the same function.",
})
export class ConsequencesOfGivingBack {
  @Field(() => CivilDate, {
    description: "Last date, on the centre's calendar, on which nothing follows: that day included.",
  })
  freeUntil: string;
  @Field(() => PenaltyToCome, {
    nullable: true,
    description: "The penalty that would be imposed; null when none would.",
  })
  penalty: PenaltyToCome | null;
  @Field(() => String, { description: "All of it in plain words, in the caller's language." })
  message: string;
}

@ObjectType("Penalty", {
  description: "A wait before the next exam of a category. Only the candidate themselves ever sees it.",
})
export class PenaltyType {
  @Field(() => ID, { description: "Id, to lift it." })
  id: string;
  @Field(() => PenaltyKindEnum, { description: "What it follows from." })
  kind: PenaltyKind;
  @Field(() => LicenceCategoryEnum, { description: "The category that it concerns." })
  category: LicenceCategory;
  @Field(() => CivilDate, { description: "The planned day of the exam, from which it is counted." })
  examDate: string;
  @Field(() => CivilDate, { description: "The first exam date that is allowed again." })
  until: string;
  @Field(() => String, { description: "Id of the rule that makes it last so long." })
  rule: string;
  @Field(() => String, { nullable: true, description: "Where that rule comes from, in the caller's language." })
  source: string | null;
  @Field(() => DateTime, { description: "When it was imposed." })
  imposedAt: Date;
  @Field(() => DateTime, { nullable: true, description: "When an officer lifted it; null while it stands." })
  liftedAt: Date | null;
  @Field(() => LiftMotiveEnum, { nullable: true, description: "Why it was lifted; null while it stands." })
  liftMotive: LiftMotive | null;
  @Field(() => String, { description: "What it means, in plain words, in the caller's language." })
  message: string;
}

@InputType({ description: "Which penalty to lift, and why." })
export class LiftPenaltyInput {
  @Field(() => ID, { description: "Id of the penalty." })
  penaltyId: string;
  @Field(() => LiftMotiveEnum, { description: "The motive, of a closed list." })
  motive: LiftMotive;
  @Field(() => String, { description: "What it rests on, in the officer's words: up to 2,000 characters." })
  note: string;
}

@ObjectType({ description: "The penalty is lifted: it is as if it had not been, and the log says who did it and why." })
export class LiftPenaltySuccess {}

export const LiftPenaltyResult = createUnionType({
  name: "LiftPenaltyResult",
  description: "The lifted penalty, what a second person has to approve, or the refusal that says why not.",
  types: () =>
    [
      LiftPenaltySuccess,
      ApprovalAsked,
      Busy,
      PenaltyNotFound,
      PenaltyAlreadyLifted,
      LiftNotDocumented,
      NotAllowed,
      NotSignedIn,
    ] as const,
  resolveType,
});
