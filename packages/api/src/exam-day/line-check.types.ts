import type { ExcMotive, Observation, Precondition } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { DateTime, Uuid } from "../contract/scalars.js";
import {
  ExamNotYet,
  ListLineNotFound,
  NotNow,
  ObservationNotValid,
  TooManyTries,
} from "../refusals/exam-day-refusal.types.js";
import { Busy, IdempotencyKeyReused, NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";
import {
  CheckKindEnum,
  ExcMotiveEnum,
  ObservationEnum,
  PaperRecipientEnum,
  PreconditionEnum,
  VisionStateEnum,
} from "./exam-day.enums.js";

@ObjectType({ description: "A document that a candidate shows on the day, what was seen of it, and what follows." })
export class LinePrecondition {
  @Field(() => PreconditionEnum, { description: "Which one." })
  precondition: Precondition;
  @Field(() => Boolean, {
    description: "Whether it is asked for depends on something that is not known: look, or record NOT_ASKED.",
  })
  conditional: boolean;
  @Field(() => ObservationEnum, {
    nullable: true,
    description: "What was seen last; null as long as nobody has looked.",
  })
  observation: Observation | null;
  @Field(() => CheckKindEnum, { description: "What it says." })
  verdict: string;
  @Field(() => String, { description: "Id of the rule that says so." })
  rule: string;
  @Field(() => ExcMotiveEnum, {
    nullable: true,
    description: "The motive to record NOT_EXAMINED with; null when it keeps nobody from the exam.",
  })
  motive: ExcMotive | null;
}

@ObjectType({ description: "The vision test of a line." })
export class LineVision {
  @Field(() => VisionStateEnum, { description: "Where it stands." })
  state: string;
  @Field(() => Int, { description: "Tries that are left." })
  triesLeft: number;
  @Field(() => [String], {
    description: "What is written on the file, as the guide prints it: `TVF`, `demande de contrôle médical`.",
  })
  marks: readonly string[];
}

@ObjectType({
  description: "Where the papers of an examined candidate go: what goes to a candidate is given or posted to them.",
})
export class PapersAfter {
  @Field(() => PaperRecipientEnum, {
    description: "The certificate (CEPC). A favourable one follows a file under reserve.",
  })
  certificate: string;
  @Field(() => PaperRecipientEnum, { description: "The file." })
  file: string;
  @Field(() => PaperRecipientEnum, {
    nullable: true,
    description: "Letter T, see `writeMedicalLetter`; null when none is due.",
  })
  medicalLetter: string | null;
  @Field(() => [String], { description: "Ids of the rules that say so." })
  rules: readonly string[];
}

@InputType({ description: "What the examiner saw of one precondition of one candidate." })
export class RecordPreconditionInput {
  @Field(() => Uuid, { description: "Made by the tablet, once for each thing seen, and sent again unchanged." })
  key: string;
  @Field(() => ID, { description: "`id` of the line." })
  lineId: string;
  @Field(() => PreconditionEnum, { description: "Of what." })
  precondition: Precondition;
  @Field(() => ObservationEnum, {
    description: "What was seen. Of a document the latest counts; of the vision test each is a try.",
  })
  observation: Observation;
  @Field(() => DateTime, {
    description:
      "When the examiner saw it, by the clock of the tablet: what is sent late does not undo what was seen later.",
  })
  recordedAt: Date;
}

@ObjectType({ description: "What was seen is on record." })
export class RecordPreconditionSuccess {
  @Field(() => Boolean, { description: "It was on record before: nothing was written this time." })
  again: boolean;
}

export const RecordPreconditionResult = createUnionType({
  name: "RecordPreconditionResult",
  description: "What was seen, or the refusal that says why nothing was written.",
  types: () =>
    [
      RecordPreconditionSuccess,
      ListLineNotFound,
      NotNow,
      ExamNotYet,
      ObservationNotValid,
      TooManyTries,
      IdempotencyKeyReused,
      NotAllowed,
      NotSignedIn,
      Busy,
    ] as const,
  resolveType,
});
