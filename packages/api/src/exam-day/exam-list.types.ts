import type { CandidateKind, CategoryGroup, ExamListState, ExamPhase, LicenceCategory } from "@creneau/schema";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { CandidateKindEnum, ExamPhaseEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate, DateTime } from "../contract/scalars.js";
import { type Divergence, DivergenceEnum, ExamListStateEnum } from "./exam-day.enums.js";

@ObjectType({
  description: "A line of an exam list: a candidate and their place. Personal data: for who examines or administers.",
})
export class ExamListLine {
  @Field(() => ID, { nullable: true, description: "Names the line; null as long as the list is a draft." })
  id: string | null;
  @Field(() => ID, { description: "The booking that the line is about: what `added` of an amendment names." })
  bookingId: string;
  @Field(() => String, { description: "Registration number of the candidate's file (NEPH)." })
  neph: string;
  @Field(() => String, { description: "Name at birth." })
  birthName: string;
  @Field(() => String, { description: "First name." })
  firstName: string;
  @Field(() => CivilDate, { description: "Date of birth." })
  birthDate: string;
  @Field(() => CandidateKindEnum, { description: "Who presents the candidate." })
  kind: CandidateKind;
  @Field(() => LicenceCategoryEnum, { description: "The category of the exam." })
  category: LicenceCategory;
  @Field(() => ExamPhaseEnum, { description: "The phase of the exam." })
  phase: ExamPhase;
  @Field(() => DateTime, { description: "When it begins." })
  startsAt: Date;
  @Field(() => Int, { description: "How long it lasts." })
  durationMinutes: number;
  @Field(() => Int, { description: "Minutes that the candidate has beyond that (special needs); 0 for most." })
  extraMinutes: number;
  @Field(() => Boolean, {
    description:
      "The candidate comes with a vehicle that is adapted to them: where it is not, the motive is VEHICLE_NOT_ADAPTED.",
  })
  adaptedVehicle: boolean;
  @Field(() => Boolean, {
    description: "The candidate's file is there. A digital one is, unless the examiner says no.",
  })
  fileHandedOver: boolean;
  @Field(() => DateTime, {
    nullable: true,
    description: "When an amendment took the line off the list; null: it is on it.",
  })
  removedAt: Date | null;
  @Field(() => DivergenceEnum, {
    nullable: true,
    description:
      "How the booking differs from the line; null when it does not. To be settled by an amendment before the list is closed.",
  })
  divergence: Divergence | null;
}

@ObjectType({ description: "What was changed on a list during its checks." })
export class ExamListAmendment {
  @Field(() => [ID], { description: "Lines that were taken off." })
  removed: string[];
  @Field(() => [ID], { description: "Bookings that were put on." })
  added: string[];
  @Field(() => String, {
    nullable: true,
    description: "Representative of the school who signed; null for free candidates, who have none.",
  })
  signedBy: string | null;
  @Field(() => DateTime, { description: "When." })
  amendedAt: Date;
}

@ObjectType({
  description:
    "The list (bordereau) of an exam session, from its draft to its completion, with what became of everybody.",
})
export class ExamList {
  @Field(() => ID, { description: "The session. There is one list for each." })
  sessionId: string;
  @Field(() => CivilDate, { description: "The day of the exams, on the centre's calendar." })
  date: string;
  @Field(() => String, { description: "Time zone of the centre, an IANA name: the times of the day are told in it." })
  timeZone: string;
  @Field(() => String, { description: "Category group that is examined: A, B, BE, C or D." })
  categoryGroup: CategoryGroup;
  @Field(() => String, { description: "Registration number (matricule) of the examiner." })
  examinerNumber: string;
  @Field(() => DateTime, { description: "When the first exam begins." })
  startsAt: Date;
  @Field(() => DateTime, { description: "When the last exam ends." })
  endsAt: Date;
  @Field(() => ExamListStateEnum, { description: "Where it stands." })
  state: ExamListState;
  @Field(() => Int, {
    description:
      "Rises with every change of the list (not with outcomes); 0 for a draft. Every change names the one it saw.",
  })
  version: number;
  @Field(() => Int, { description: "Places of the session: those that are not withdrawn." })
  attributedPlaces: number;
  @Field(() => Int, { description: "Candidates on the list." })
  presented: number;
  @Field(() => Int, { description: "Places that nobody comes for (unités non honorées)." })
  unhonouredUnits: number;
  @Field(() => Int, { description: "Candidates beyond the places: so many have to be taken off at the numeric check." })
  excess: number;
  @Field(() => DateTime, { nullable: true, description: "When it was issued; null for a draft." })
  issuedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When it was closed." })
  closedAt: Date | null;
  @Field(() => DateTime, { nullable: true, description: "When it was completed." })
  completedAt: Date | null;
  @Field(() => Boolean, { description: "The caller is the examiner of the session: only they may change anything." })
  mine: boolean;
  @Field(() => Boolean, {
    description: "Outcomes may be recorded: the list is closed, and the day of the exams has come at the centre.",
  })
  recordable: boolean;
}

@ObjectType({ description: "An examiner's day: the lists of the sessions that they examine on it." })
export class ExamDay {
  @Field(() => CivilDate, {
    description:
      "The day. When none was asked for: today at the centre where a session is today, else the next day with one, else the last.",
  })
  date: string;
  @Field(() => Boolean, { description: "It is today, at the centre of the day's first session." })
  isToday: boolean;
  @Field(() => CivilDate, { nullable: true, description: "The day before it with a session of the examiner's." })
  previousDate: string | null;
  @Field(() => CivilDate, { nullable: true, description: "The day after it with a session of the examiner's." })
  nextDate: string | null;
}

@InputType({ description: "Which list, and which version of it the caller has seen." })
export class ExamListInput {
  @Field(() => ID, { description: "The session." })
  sessionId: string;
  @Field(() => Int, {
    description: "`version` of the list as it was seen; another one since is answered by `ListChanged`.",
  })
  version: number;
}

@InputType({ description: "The files that were not handed over." })
export class CheckNamesInput extends ExamListInput {
  @Field(() => [ID], {
    nullable: true,
    description: "Lines without a file. A digital file is there of itself: normally nothing has to be said.",
  })
  withoutFile: string[] | null;
}

@InputType({ description: "Who is taken off the list and who comes on it, during its two checks." })
export class AmendListInput extends ExamListInput {
  @Field(() => [ID], { nullable: true, description: "`id` of lines that are taken off." })
  removed: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description: "`bookingId` of bookings of the session that come on the list: at the nominative check only.",
  })
  added: string[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Who signs for the school. Left out when all that it is about are free candidates: they have no representative.",
  })
  signedBy: string | null;
}
