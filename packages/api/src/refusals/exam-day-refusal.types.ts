import type { ExamListState, ExcMotive, Precondition } from "@creneau/schema";
import { Field, Int, ObjectType } from "type-graphql";
import { CivilDate } from "../contract/scalars.js";
import type { OutcomeFault } from "../domain/exam-day/refusal.js";
import { ExamListStateEnum, ExcMotiveEnum, OutcomeFaultEnum, PreconditionEnum } from "../exam-day/exam-day.enums.js";
import { RefusalType } from "./refusal.types.js";

const implemented = { implements: RefusalType };
const NEPH = "Registration number (NEPH) of the candidate that it is about.";

@ObjectType({ ...implemented, description: "No session of the caller's has this id." })
export class ExamListNotFound {}

@ObjectType({
  ...implemented,
  description:
    "No line of a list of the caller's has this id, it was taken off, or its file is not there: nobody else may be examined.",
})
export class ListLineNotFound {}

@ObjectType({
  ...implemented,
  description: "The list has changed since it was seen. Nothing was done: look at `list`, and decide again.",
})
export class ListChanged {
  @Field(() => ExamListStateEnum, { description: "Where it stands now." })
  state: ExamListState;
  @Field(() => Int, { description: "Its version now." })
  version: number;
  @Field(() => Int, { description: "The version that the caller had seen." })
  sentVersion: number;
}

@ObjectType({
  ...implemented,
  description: "The list is closed: nobody comes on it or off it, and it is not closed twice.",
})
export class ListClosed {
  @Field(() => ExamListStateEnum, { description: "CLOSED or COMPLETED." })
  state: ExamListState;
}

@ObjectType({ ...implemented, description: "Not in this state of the list: states follow each other in their order." })
export class NotNow {
  @Field(() => ExamListStateEnum, { description: "Where the list stands." })
  state: ExamListState;
}

@ObjectType({ ...implemented, description: "More candidates than places: so many have to be taken off first." })
export class TooManyCandidates {
  @Field(() => Int, { description: "How many too many." })
  excess: number;
}

@ObjectType({ ...implemented, description: "Names and files do not agree: amend the list first." })
export class NamesDiffer {
  @Field(() => [String], { description: "NEPH of who is on the list without a file, or whose booking is gone." })
  withoutFile: string[];
  @Field(() => [String], { description: "NEPH of who has a file and is not on the list." })
  notListed: string[];
}

@ObjectType({
  ...implemented,
  description: "At the numeric check exactly as many are taken off as there are too many.",
})
export class WrongDesignation {
  @Field(() => Int, { description: "How many there are too many." })
  excess: number;
  @Field(() => Int, { description: "How many were named." })
  designated: number;
}

@ObjectType({
  ...implemented,
  description: "The representative of the school signs what is changed. Free candidates have none.",
})
export class NotSigned {}

@ObjectType({ ...implemented, description: "Somebody who was named is not on the list." })
export class NotOnList {
  @Field(() => String, { description: `${NEPH} Where it is no line of the list: the id that was sent.` })
  candidate: string;
}

@ObjectType({ ...implemented, description: "Nobody comes on the list without a booking of the session and a file." })
export class FileNotHandedOver {
  @Field(() => String, { description: `${NEPH} Where it is no booking of the session: the id that was sent.` })
  candidate: string;
}

@ObjectType({ ...implemented, description: "Somebody on the list has no outcome yet: the list is not complete." })
export class EntryMissing {
  @Field(() => String, { description: NEPH })
  candidate: string;
}

@ObjectType({ ...implemented, description: "Somebody on the list has two outcomes that both count." })
export class EntryTwice {
  @Field(() => String, { description: NEPH })
  candidate: string;
}

@ObjectType({ ...implemented, description: "An outcome is of somebody who is not on the list." })
export class EntryNotExpected {
  @Field(() => String, { description: NEPH })
  candidate: string;
}

@ObjectType({
  ...implemented,
  description: "The day of the exam has not come at its centre: there is nothing to be recorded yet.",
})
export class ExamNotYet {
  @Field(() => CivilDate, { description: "The day of the exam." })
  examDate: string;
}

@ObjectType({
  ...implemented,
  description: "What was sent is no outcome that a list or a certificate can bear. Nothing was written.",
})
export class OutcomeNotValid {
  @Field(() => OutcomeFaultEnum, { description: "What is wrong." })
  fault: OutcomeFault;
  @Field(() => String, {
    nullable: true,
    description: "The line of the balance that it is about, as `Competence` spells it in small letters.",
  })
  competence: string | null;
}

@ObjectType({
  ...implemented,
  description:
    "Another device has written something else of this candidate. Nothing was written: `standing` is what counts, `sentKey` what was sent. A correction of `standing` settles it.",
})
export class OutcomeConflict {
  @Field(() => String, { description: "Key of the outcome that was sent and not written." })
  sentKey: string;
}

@ObjectType({
  ...implemented,
  description:
    "A precondition that was looked at is not met: neither PASSED nor FAILED can be written, but NOT_EXAMINED with this motive.",
})
export class PreconditionNotMet {
  @Field(() => PreconditionEnum, { description: "What is not met." })
  precondition: Precondition;
  @Field(() => ExcMotiveEnum, { description: "The motive to write." })
  motive: ExcMotive;
}

@ObjectType({ ...implemented, description: "That cannot be seen of this precondition: see `Precondition`." })
export class ObservationNotValid {
  @Field(() => PreconditionEnum, { description: "Of what." })
  precondition: Precondition;
}

@ObjectType({
  ...implemented,
  description: "The plate was read, or its last try is over: nobody tries the vision test again.",
})
export class TooManyTries {
  @Field(() => Int, { description: "How many tries there are." })
  allowed: number;
}

@ObjectType({ ...implemented, description: "A letter goes out with every field of annexe 1. Nothing was written." })
export class LetterIncomplete {
  @Field(() => [String], { description: "Names of the fields that are empty." })
  missing: string[];
}
