import { COMPETENCES, EXAM_LIST_STATES, EXC_MOTIVES, EXCUSES, OBSERVATIONS, PRECONDITIONS } from "@creneau/schema";
import { registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import type { SaidOutcome } from "../domain/exam-day/judge-outcome.js";
import type { OutcomeFault } from "../domain/exam-day/refusal.js";

export const ExamListStateEnum = enumOf(EXAM_LIST_STATES);
registerEnumType(ExamListStateEnum, {
  name: "ExamListState",
  description: "Where an exam list (bordereau) stands. It only ever moves on, in this order.",
  valuesConfig: {
    DRAFT: { description: "Not issued: its lines are the session's bookings of this moment." },
    ISSUED: { description: "Its lines are written; what bookings do since is told as a divergence." },
    NUMERIC_CHECK: { description: "Candidates are counted against places." },
    NOMINATIVE_CHECK: { description: "Names are compared with files; lines may be taken off or put on." },
    CLOSED: { description: "Nobody comes on it or off it any more. Outcomes are recorded from here on." },
    COMPLETED: { description: "Every line has its outcome. Outcomes may still be corrected, never overwritten." },
  },
});

const SAID_OUTCOMES = ["passed", "failed", "absent", "not_examined"] as const satisfies readonly SaidOutcome[];
export const SaidOutcomeEnum = enumOf(SAID_OUTCOMES);
registerEnumType(SaidOutcomeEnum, {
  name: "SaidOutcome",
  description: "What the examiner says happened.",
  valuesConfig: {
    PASSED: { description: "The performance was favourable." },
    FAILED: { description: "The performance was unfavourable." },
    ABSENT: { description: "The candidate did not come. Whether that is excused follows from `excuse`." },
    NOT_EXAMINED: { description: "The candidate came and cannot be examined (EXC), for a `motive`." },
  },
});

export const ExcuseEnum = enumOf(EXCUSES);
registerEnumType(ExcuseEnum, {
  name: "AbsenceExcuse",
  description: "The documents that excuse an absence: there is no other.",
  valuesConfig: {
    MEDICAL_CERTIFICATE: { description: "Certificat médical." },
    MILITARY_CONVOCATION: { description: "Convocation militaire." },
    EXAM_OR_COMPETITION_CONVOCATION: { description: "Convocation à un examen ou à un concours." },
  },
});

export const ExcMotiveEnum = enumOf(EXC_MOTIVES);
registerEnumType(ExcMotiveEnum, {
  name: "ExcMotive",
  description: "Why somebody who came cannot be examined (EXC): a closed list. In words: `ExamOutcome.motiveText`.",
});

export const CompetenceEnum = enumOf(COMPETENCES);
registerEnumType(CompetenceEnum, {
  name: "Competence",
  description:
    "A line of the competence balance (bilan de compétences). Which lines a line of the list is marked on: `ExamListLine.competences`.",
});

const OUTCOME_FAULTS = [
  "LineStruck",
  "LineNotMarked",
  "MarkedTwice",
  "NotALevel",
  "MotiveMissing",
  "NothingToWorkOn",
  "EliminatoryErrorPassed",
  "CodeWithdrawn",
  "DoesNotBelong",
] as const satisfies readonly OutcomeFault[];
/** Its words are those of the domain, in one piece: LINE_STRUCK is LineStruck. */
export const OutcomeFaultEnum: Record<string, OutcomeFault> = Object.fromEntries(
  OUTCOME_FAULTS.map((fault) => [fault.replace(/(?<=[a-z])[A-Z]|(?<=A)L/g, "_$&").toUpperCase(), fault]),
);
registerEnumType(OutcomeFaultEnum, {
  name: "OutcomeFault",
  description: "What is wrong with an outcome that was sent.",
});

const OUTCOME_STATES = ["standing", "struck", "pending"] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];
export const OutcomeStateEnum = enumOf(OUTCOME_STATES);
registerEnumType(OutcomeStateEnum, {
  name: "OutcomeState",
  description: "Whether an outcome counts.",
  valuesConfig: {
    STANDING: { description: "It counts." },
    STRUCK: { description: "Struck by a correction: it stays legible, marked ANNULÉ." },
    PENDING: { description: "It corrects something that has not arrived yet, and counts as soon as that is here." },
  },
});

const DIVERGENCES = ["cancelled", "moved", "withdrawn", "added"] as const;
export type Divergence = (typeof DIVERGENCES)[number];
export const DivergenceEnum = enumOf(DIVERGENCES);
registerEnumType(DivergenceEnum, {
  name: "ListDivergence",
  description: "How bookings differ from an issued list.",
  valuesConfig: {
    CANCELLED: { description: "On the list, and the booking was cancelled since." },
    MOVED: { description: "On the list, and the booking moved to another place since." },
    WITHDRAWN: { description: "On the list, and the administration has withdrawn the place since." },
    ADDED: { description: "Booked since, and not on the list." },
  },
});

export const PreconditionEnum = enumOf(PRECONDITIONS);
registerEnumType(PreconditionEnum, {
  name: "Precondition",
  description: "What is looked at before a candidate is examined, and what may be seen of it.",
  valuesConfig: {
    IDENTITY_DOCUMENT: { description: "ORIGINAL or NOTHING." },
    REGISTRATION_ATTESTATION: { description: "The attestation, or the form of an old file: ORIGINAL or NOTHING." },
    LICENCE: { description: "ORIGINAL, COPY (enough off the road only), NOTHING or NOT_ASKED." },
    TRAINING_BOOKLET: { description: "ORIGINAL, NOTHING (forgotten), LEFT_ACCOMPANIED_DRIVING or NOT_ASKED." },
    MEDICAL_OPINION: { description: "ORIGINAL, COPY (as good), NOTHING or NOT_ASKED." },
    PARENTAL_AUTHORISATION: { description: "ORIGINAL, COPY, NOTHING or NOT_ASKED." },
    RETURN_TO_LICENCE_SHEET: { description: "ORIGINAL, COPY, NOTHING or NOT_ASKED." },
    VISION: { description: "A try of the vision test: READ or NOT_READ; NOT_ASKED where none is due." },
  },
});

export const ObservationEnum = enumOf(OBSERVATIONS);
registerEnumType(ObservationEnum, {
  name: "Observation",
  description: "What the examiner saw of a precondition.",
  valuesConfig: {
    ORIGINAL: { description: "The document itself." },
    COPY: { description: "A copy of it." },
    NOTHING: { description: "It was not shown." },
    LEFT_ACCOMPANIED_DRIVING: { description: "The candidate declares leaving accompanied driving." },
    READ: { description: "The plate was read." },
    NOT_READ: { description: "The plate was not read." },
    NOT_ASKED: { description: "This candidate need not show it: what it depends on turned out so." },
  },
});

const CHECK_KINDS = ["satisfied", "not_receivable", "excused", "under_reserve", "missing"] as const;
export const CheckKindEnum = enumOf(CHECK_KINDS);
registerEnumType(CheckKindEnum, {
  name: "CheckKind",
  description: "What a precondition says.",
  valuesConfig: {
    SATISFIED: { description: "Met." },
    NOT_RECEIVABLE: { description: "Not met: the exam cannot take place (irrecevable)." },
    EXCUSED: { description: "Not met, and it counts as no failure (excusé)." },
    UNDER_RESERVE: { description: "The exam takes place, and something follows." },
    MISSING: { description: "Nobody has looked, or a fact is not known." },
  },
});

const VISION_STATES = ["Pending", "Done", "MedicalCheckNeeded", "TooManyTries"] as const;
export const VisionStateEnum: Record<string, (typeof VISION_STATES)[number]> = {
  PENDING: "Pending",
  DONE: "Done",
  MEDICAL_CHECK_NEEDED: "MedicalCheckNeeded",
  TOO_MANY_TRIES: "TooManyTries",
};
registerEnumType(VisionStateEnum, {
  name: "VisionState",
  description: "Where a vision test stands.",
  valuesConfig: {
    PENDING: { description: "A try is left, see `triesLeft`: the second one before the end of the exam." },
    DONE: { description: "The plate was read." },
    MEDICAL_CHECK_NEEDED: {
      description: "Not read at the last try either: a medical check is asked for. It fails no exam.",
    },
    TOO_MANY_TRIES: { description: "Two tablets have recorded more tries than there are." },
  },
});

export const PaperRecipientEnum = enumOf(["candidate", "exam_service", "registration_service"] as const);
registerEnumType(PaperRecipientEnum, {
  name: "PaperRecipient",
  description: "Who gets a paper after the exam.",
  valuesConfig: {
    CANDIDATE: { description: "The candidate." },
    EXAM_SERVICE: { description: "The service that organises the exams locally." },
    REGISTRATION_SERVICE: { description: "The service that registers the files." },
  },
});
