import { ABSENCE_REASONS, type AbsenceReason } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { KEY } from "../bookings/idempotency-key.js";
import { enumOf } from "../contract/enums.js";
import { CivilDate, DateTime, Uuid } from "../contract/scalars.js";
import {
  AbsenceCancelled,
  AbsenceNotFound,
  AbsenceOverlaps,
  ExaminerNotFound,
} from "../refusals/planning-refusal.types.js";
import { Busy, IdempotencyKeyReused, NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

const AbsenceReasonEnum = enumOf(ABSENCE_REASONS);
registerEnumType(AbsenceReasonEnum, {
  name: "AbsenceReason",
  description: "Why an examiner is away: a category and no more.",
  valuesConfig: {
    LEAVE: { description: "Leave that was planned." },
    TRAINING: { description: "Training." },
    OTHER_DUTY: { description: "Another duty of the service." },
    UNFORESEEN: { description: "Anything unforeseen. Nobody is told what." },
  },
});

@ObjectType("ExaminerAbsence", { description: "When an examiner is away: half-open." })
export class AbsenceType {
  @Field(() => ID, { description: "Id." })
  id: number;
  @Field(() => DateTime, { description: "Since when." })
  from: Date;
  @Field(() => DateTime, { description: "Until when, not included." })
  until: Date;
  @Field(() => AbsenceReasonEnum, { description: "Why." })
  reason: AbsenceReason;
  @Field(() => DateTime, { nullable: true, description: "When it was cancelled; null while it stands." })
  cancelledAt: Date | null;
}

@InputType({
  description: "When an examiner is away: half-open, on the clock of their department. Whole days without times.",
})
export class DeclareAbsenceInput {
  @Field(() => ID, { description: "Id of the examiner." })
  examinerId: string;
  @Field(() => CivilDate, { description: "First day." })
  from: string;
  @Field(() => String, { nullable: true, description: "From which time of it, `HH:MM`; midnight when left out." })
  fromTime?: string | null;
  @Field(() => CivilDate, { description: "The day on which the examiner is back." })
  until: string;
  @Field(() => String, {
    nullable: true,
    description: "From which time of it they are back, `HH:MM`; midnight when left out.",
  })
  untilTime?: string | null;
  @Field(() => AbsenceReasonEnum, { description: "Why." })
  reason: AbsenceReason;
  @Field(() => Uuid, { description: KEY })
  idempotencyKey: string;
}

@ObjectType({
  description:
    "The absence is declared. Sessions that it hits stay until they are withdrawn or given to somebody else.",
})
export class DeclareAbsenceSuccess {}

@ObjectType({ description: "The absence is cancelled." })
export class CancelAbsenceSuccess {}

export const DeclareAbsenceResult = createUnionType({
  name: "DeclareAbsenceResult",
  description: "The absence with the sessions that it hits, or the refusal.",
  types: () =>
    [
      DeclareAbsenceSuccess,
      ExaminerNotFound,
      AbsenceOverlaps,
      NotAllowed,
      NotSignedIn,
      IdempotencyKeyReused,
      Busy,
    ] as const,
  resolveType,
});
export const CancelAbsenceResult = createUnionType({
  name: "CancelAbsenceResult",
  description: "The cancelled absence, or the refusal.",
  types: () => [CancelAbsenceSuccess, AbsenceNotFound, AbsenceCancelled, NotAllowed, NotSignedIn] as const,
  resolveType,
});
