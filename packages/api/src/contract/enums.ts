import {
  BOOKING_STATES,
  CANDIDATE_KINDS,
  CATEGORY_GROUPS,
  EXAM_PHASES,
  HOLD_CAUSES,
  HOLD_STATES,
  LICENCE_CATEGORIES,
  POSITION_PRECISIONS,
  PUBLICATION_STATES,
  SLOT_STATES,
  WEEKDAYS,
} from "@creneau/schema";
import { registerEnumType } from "type-graphql";

/** GraphQL spells enum values in capitals; the value inside the API is the word of the vocabulary. */
export const enumOf = <Word extends string>(words: readonly Word[]): Record<string, Word> =>
  Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));

export const LicenceCategoryEnum = enumOf(LICENCE_CATEGORIES);
export const CategoryGroupEnum = enumOf(CATEGORY_GROUPS);
export const ExamPhaseEnum = enumOf(EXAM_PHASES);
export const SlotStateEnum = enumOf(SLOT_STATES);
export const BookingStateEnum = enumOf(BOOKING_STATES);
export const HoldCauseEnum = enumOf(HOLD_CAUSES);
export const HoldStateEnum = enumOf(HOLD_STATES);
export const CandidateKindEnum = enumOf(CANDIDATE_KINDS);
export const WeekdayEnum = enumOf(WEEKDAYS);
export const PublicationStateEnum = enumOf(PUBLICATION_STATES);
export const PositionPrecisionEnum = enumOf(POSITION_PRECISIONS);

registerEnumType(LicenceCategoryEnum, {
  name: "LicenceCategory",
  description: "Licence categories that are examined. AM is obtained by training and is not one of them.",
});
registerEnumType(CategoryGroupEnum, {
  name: "CategoryGroup",
  description: "What one session examines: categories that share a grid. Two-wheelers (A1, A2, A) are A.",
});
registerEnumType(ExamPhaseEnum, {
  name: "ExamPhase",
  description: "Phase of a practical test.",
  valuesConfig: {
    OFF_ROAD: { description: "Off-road test (hors circulation, plateau)." },
    ON_ROAD: { description: "On-road test (en circulation)." },
  },
});
registerEnumType(SlotStateEnum, {
  name: "SlotState",
  description: "What an exam slot is at this moment.",
  valuesConfig: {
    DRAFT: { description: "Planned, not published: nobody can book it." },
    OPEN: { description: "Published and free." },
    HELD: { description: "Kept for one candidate while they confirm." },
    BOOKED: { description: "Taken by a booking." },
    WITHDRAWN: { description: "Taken back by the administration." },
  },
});
registerEnumType(BookingStateEnum, {
  name: "BookingState",
  description: "What has become of a booking.",
  valuesConfig: {
    LIVE: { description: "The candidate has the place." },
    CANCELLED: { description: "Given back; the place went on to others." },
    OVER: { description: "The exam is over: what became of it is on the exam list." },
  },
});
registerEnumType(HoldCauseEnum, {
  name: "HoldCause",
  description: "Why a place is kept.",
  valuesConfig: {
    CONFIRMATION: { description: "Somebody asked for it, and has some minutes to confirm." },
    OFFER: { description: "It is offered, or is about to be, to those who wait or whose place was withdrawn." },
  },
});
registerEnumType(HoldStateEnum, {
  name: "HoldState",
  description: "What has become of a hold.",
  valuesConfig: {
    LIVE: { description: "The place is kept." },
    CONFIRMED: { description: "It became a booking, or the new place of one." },
    RELEASED: { description: "The candidate gave it back." },
    EXPIRED: { description: "Its time ran out." },
    WITHDRAWN: { description: "The administration has withdrawn the place." },
  },
});
registerEnumType(CandidateKindEnum, {
  name: "CandidateKind",
  description: "Who presents the candidate.",
  valuesConfig: {
    FREE: { description: "Free candidate (candidat libre)." },
    SCHOOL: { description: "Presented by a driving school." },
  },
});
registerEnumType(PublicationStateEnum, { name: "PublicationState", description: "Where a publication stands." });
registerEnumType(WeekdayEnum, { name: "Weekday", description: "A day of the week." });
registerEnumType(PositionPrecisionEnum, {
  name: "PositionPrecision",
  description: "How exact a position is.",
  valuesConfig: {
    ADDRESS: { description: "The street address." },
    COMMUNE: { description: "Only the middle of the commune." },
  },
});
