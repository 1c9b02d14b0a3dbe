import { EXAM_PAPERS, type ExamPaper } from "@creneau/schema";
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { CivilDate, DateTime } from "../contract/scalars.js";
import { ExamNotYet, LetterIncomplete, ListLineNotFound, NotNow } from "../refusals/exam-day-refusal.types.js";
import { NotAllowed, NotSignedIn, resolveType } from "../refusals/refusal.types.js";
import type { PaperState } from "./check-paper.js";

const ExamPaperEnum = enumOf(EXAM_PAPERS);
registerEnumType(ExamPaperEnum, {
  name: "ExamPaper",
  description: "A paper of the exam day.",
  valuesConfig: {
    LIST: { description: "The exam list (bordereau)." },
    CERTIFICATE: { description: "The certificate of an on-road test (CEPC)." },
    MEDICAL_LETTER: { description: "Letter T: the request for a medical check (annexe 1)." },
    REPORT: { description: "The report of a session." },
  },
});

const PaperStateEnum = enumOf(["valid", "replaced"] as const);
registerEnumType(PaperStateEnum, {
  name: "ExamPaperState",
  description: "Whether a paper counts.",
  valuesConfig: {
    VALID: { description: "It says what would be said today." },
    REPLACED: { description: "What it says was struck or has changed since: another one counts." },
  },
});

@ObjectType({
  description:
    "What anybody may know who holds a paper of the exam day: whether it counts, and hardly who it is about.",
})
export class CheckedExamPaper {
  @Field(() => ExamPaperEnum, { description: "Which paper it is." })
  paper: ExamPaper;
  @Field(() => PaperStateEnum, { description: "Whether it counts." })
  state: PaperState;
  @Field(() => CivilDate, { description: "The day of the exams." })
  date: string;
  @Field(() => String, {
    nullable: true,
    description: "Initials of first name and birth name, `C. M.`; null where it is about several people.",
  })
  initials: string | null;
  @Field(() => String, { nullable: true, description: "The mention that a certificate says; null for other papers." })
  mention: string | null;
  @Field(() => String, { description: "SHA-256 of what it says, hexadecimal: the one that is printed on it." })
  hash: string;
  @Field(() => DateTime, { description: "When it was first given out." })
  madeAt: Date;
}

@InputType({ description: "What the examiner adds to letter T: the rest is known." })
export class WriteMedicalLetterInput {
  @Field(() => ID, { description: "`id` of the line." })
  lineId: string;
  @Field(() => String, { description: "Where the candidate was born: up to 200 characters." })
  birthPlace: string;
  @Field(() => String, { description: "Where the candidate lives: up to 500 characters." })
  address: string;
  @Field(() => String, { description: "What was observed: up to 2,000 characters." })
  observations: string;
}

@ObjectType({ description: "The letter is written: `ExamListLine.medicalLetterUrl` gives it." })
export class WriteMedicalLetterSuccess {}

export const WriteMedicalLetterResult = createUnionType({
  name: "WriteMedicalLetterResult",
  description: "The line with its letter, or the refusal that says why there is none.",
  types: () =>
    [
      WriteMedicalLetterSuccess,
      LetterIncomplete,
      ListLineNotFound,
      NotNow,
      ExamNotYet,
      NotAllowed,
      NotSignedIn,
    ] as const,
  resolveType,
});
