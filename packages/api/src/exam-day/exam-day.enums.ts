import { COMPETENCES, EXAM_LIST_STATES, EXC_MOTIVES, EXCUSES } from "@creneau/schema";
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

const DIVERGENCES = ["cancelled", "moved", "added"] as const;
export type Divergence = (typeof DIVERGENCES)[number];
export const DivergenceEnum = enumOf(DIVERGENCES);
registerEnumType(DivergenceEnum, {
  name: "ListDivergence",
  description: "How bookings differ from an issued list.",
  valuesConfig: {
    CANCELLED: { description: "On the list, and the booking was cancelled since." },
    MOVED: { description: "On the list, and the booking moved to another place since." },
    ADDED: { description: "Booked since, and not on the list." },
  },
});
