import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import {
  EntryMissing,
  EntryNotExpected,
  EntryTwice,
  ExamListNotFound,
  ExamNotYet,
  FileNotHandedOver,
  ListChanged,
  ListClosed,
  ListLineNotFound,
  NamesDiffer,
  NotNow,
  NotOnList,
  NotSigned,
  OutcomeConflict,
  OutcomeNotValid,
  PreconditionNotMet,
  TooManyCandidates,
  WrongDesignation,
} from "../refusals/exam-day-refusal.types.js";
import { Busy, IdempotencyKeyReused, NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";

@ObjectType({ description: "The list was changed: here it is with its new version." })
export class ChangeExamListSuccess {}

export const ChangeExamListResult = createUnionType({
  name: "ChangeExamListResult",
  description: "The changed list, or the refusal that says why it stays as it is.",
  types: () =>
    [
      ChangeExamListSuccess,
      ExamListNotFound,
      ListChanged,
      ListClosed,
      NotNow,
      TooManyCandidates,
      NamesDiffer,
      WrongDesignation,
      NotSigned,
      NotOnList,
      FileNotHandedOver,
      EntryMissing,
      EntryTwice,
      EntryNotExpected,
      NotAllowed,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});

@ObjectType({ description: "The outcome is on record." })
export class RecordOutcomeSuccess {
  @Field(() => ID, {
    description: "Key under which it is: that of the other device when that one had said the same first.",
  })
  key: string;
  @Field(() => Boolean, { description: "It was on record before: nothing was written this time." })
  again: boolean;
}

export const RecordOutcomeResult = createUnionType({
  name: "RecordOutcomeResult",
  description: "The outcome on record, or the refusal that says why nothing was written.",
  types: () =>
    [
      RecordOutcomeSuccess,
      ListLineNotFound,
      NotNow,
      ExamNotYet,
      OutcomeNotValid,
      PreconditionNotMet,
      OutcomeConflict,
      IdempotencyKeyReused,
      NotAllowed,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});
