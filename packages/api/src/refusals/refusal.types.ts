import type { HoldCause, HoldState, LicenceCategory } from "@creneau/schema";
import { createUnionType, Field, Int, InterfaceType, ObjectType } from "type-graphql";
import { HoldCauseEnum, HoldStateEnum, LicenceCategoryEnum } from "../contract/enums.js";
import { CivilDate, DateTime } from "../contract/scalars.js";
import type { OfficerFault } from "../domain/officer/refusal.js";
import type { ProofFault, ProofPurpose } from "../domain/proof-of-work/proof.js";
import { OfficerFaultEnum, ProofFaultEnum, ProofPurposeEnum } from "./proof.enums.js";

// The source object of each type below is the domain's refusal of the same `kind`; what is computed is in refusal.resolver.ts.

/** A domain value names its GraphQL type itself. */
export const resolveType = (value: object): string => (value as { kind: string }).kind;

@InterfaceType("Refusal", {
  description:
    'An expected "no": a value of the result union, never an error. Ask for `... on Refusal { code message }` and every refusal, also one added later, is understood.',
  resolveType,
})
export abstract class RefusalType {
  @Field(() => String, { description: "Stable name of the refusal for programs, e.g. `SLOT_TAKEN`." })
  code: string;
  @Field(() => String, {
    description:
      "What happened and what to do next, in plain words, in the caller's language (`Accept-Language`: `fr` by default, or `en`).",
  })
  message: string;
  @Field(() => String, {
    nullable: true,
    description: "Id of the rule that decided, e.g. `BOK-2`; null when no rule of the regulation did.",
  })
  rule: string | null;
  @Field(() => String, { nullable: true, description: "Where that rule comes from, in the caller's language." })
  source: string | null;
  @Field(() => CivilDate, {
    nullable: true,
    description:
      "First exam date on which this refusal no longer stands, for all rules together; null when no date helps, or a fact is missing.",
  })
  earliestDate: string | null;
}

@ObjectType({ implements: RefusalType, description: "There is no such officer, or they have been removed." })
export class OfficerNotFound {}

@ObjectType({ implements: RefusalType, description: "These are no rights that an officer can be given." })
export class OfficerNotValid {
  @Field(() => OfficerFaultEnum, { description: "What is wrong." })
  fault: OfficerFault;
}

@ObjectType({ implements: RefusalType, description: "The request carries no valid session or token of a candidate." })
export class NotSignedIn {}

@ObjectType({ implements: RefusalType, description: "The caller has no open sign-in with this id." })
export class SignInNotFound {}

@ObjectType({
  implements: RefusalType,
  description:
    "This request wants a proof of work: solve the challenge, and send the same request again with it. A proof serves once.",
})
export class ProofOfWorkRequired {
  @Field(() => ProofPurposeEnum, {
    description:
      "What the proof is for: its name in small letters asks `GET /proof-of-work/challenge?purpose=` for another challenge.",
  })
  purpose: ProofPurpose;
  @Field(() => ProofFaultEnum, { description: "What was wrong with the proof that came." })
  fault: ProofFault;
}

@ObjectType({
  implements: RefusalType,
  description: "The caller is no officer, or one who may not do this, or not in this department.",
})
export class NotAllowed {}
@ObjectType({ implements: RefusalType, description: "There is no such session in the departments of the officer." })
export class SessionNotFound {}

@ObjectType({ implements: RefusalType, description: "Fields of the reference data are to be corrected." })
export class FieldsRefused {}

@ObjectType({ implements: RefusalType, description: "Somebody changed the record since it was read." })
export class ChangedMeanwhile {
  @Field(() => Int, { description: "The version that it has now." })
  version: number;
}

@ObjectType({ implements: RefusalType, description: "There is no such centre." })
export class CentreNotFound {}

@ObjectType({ implements: RefusalType, description: "There is no such examiner." })
export class ExaminerUnknown {}

@ObjectType({ implements: RefusalType, description: "There is no such value of a policy, or it has an end already." })
export class PolicyNotFound {}

@ObjectType({ implements: RefusalType, description: "There is no such grid, or it has an end already." })
export class GridNotFound {}

@ObjectType({ implements: RefusalType, description: "All of it is withdrawn already." })
export class NothingToWithdraw {}

@ObjectType({ implements: RefusalType, description: "The exam has begun: its places can no longer be withdrawn." })
export class SessionBegun {}

@ObjectType({
  implements: RefusalType,
  description: "The reason is missing or too long: everybody concerned reads it.",
})
export class ReasonRefused {
  @Field(() => String, { description: "The field of the input that it is about: `reason`." })
  field: string;
}

@ObjectType({ implements: RefusalType, description: "The administration has withdrawn the place: there is no exam." })
export class PlaceWithdrawn {}

@ObjectType({
  implements: RefusalType,
  description: "Nobody of the officer’s departments is to be re-housed under this id.",
})
export class RehousingNotFound {}

@ObjectType({ implements: RefusalType, description: "The person has another place already, or wants none." })
export class RehousingOver {}

@ObjectType({ implements: RefusalType, description: "A place is kept for the person already." })
export class OfferPending {}

@ObjectType({ implements: RefusalType, description: "The person could not book this place themselves." })
export class PlaceNotForThem {}

@ObjectType({ implements: RefusalType, description: "The caller has no passkey with this id." })
export class PasskeyNotFound {}

@ObjectType({
  implements: RefusalType,
  description: "A penalty is not over yet: a new file would not know of it. The file can be deleted from `until` on.",
})
export class PenaltyInForce {
  @Field(() => CivilDate, { description: "The first exam date that is allowed again." })
  until: string;
}

@ObjectType({ implements: RefusalType, description: "This is no e-mail address that mail can be sent to." })
export class EmailNotValid {}

@ObjectType({
  implements: RefusalType,
  description:
    "The address belongs to an organisation or to a function, not to one person. Source: docs/rules.md#ENR-9.",
})
export class EmailNotIndividual {}

@ObjectType({ implements: RefusalType, description: "It is the address of the file already." })
export class EmailUnchanged {}

@ObjectType({
  implements: RefusalType,
  description: "Another file has had this address since: the change does not take place.",
})
export class EmailTaken {}

@ObjectType({ implements: RefusalType, description: "Another address was asked for too often in 24 hours." })
export class TooManyEmailChanges {}

@ObjectType({
  implements: RefusalType,
  description: "The link is none of ours, too old, or was replaced by a newer one. Nothing was changed.",
})
export class LinkNotValid {}

@ObjectType({
  implements: RefusalType,
  description: "The NEPH that was typed to confirm is not that of the file. Nothing was deleted.",
})
export class ConfirmationMismatch {}

@ObjectType({
  implements: RefusalType,
  description: "An exam is so near that its booking cannot be cancelled any more. The file can be deleted after it.",
})
export class BookingTooLateToCancel {
  @Field(() => CivilDate, { description: "The date of that exam." })
  examDate: string;
}

@ObjectType({ implements: RefusalType, description: "No exam slot has this id." })
export class SlotNotFound {}

@ObjectType({
  implements: RefusalType,
  description:
    "The candidate has extra time, and the places that follow this one are not free for it: the examiner's day does not get longer.",
})
export class NoRoomForExtraTime {
  @Field(() => Int, { description: "How many minutes more the candidate has." })
  extraMinutes: number;
}

@ObjectType({ implements: RefusalType, description: "Somebody has booked this place." })
export class SlotTaken {}

@ObjectType({
  implements: RefusalType,
  description:
    "The place is kept for somebody, or for the caller themselves (`ownHold`). If it is not taken in time, it goes on to the next who waits, or opens to everybody.",
})
export class SlotHeld {
  @Field(() => HoldCauseEnum, { description: "Why it is kept." })
  cause: HoldCause;
}

@ObjectType({ implements: RefusalType, description: "The place is not published, or withdrawn." })
export class SlotNotOpen {}

@ObjectType({ implements: RefusalType, description: "The exam is further ahead than places may be booked." })
export class TooEarlyToBook {
  @Field(() => CivilDate, { description: "First date, on the centre's calendar, on which this place may be booked." })
  opensOn: string;
}

@ObjectType({ implements: RefusalType, description: "The exam is too near to be booked, or over." })
export class TooLateToBook {}

@ObjectType({
  implements: RefusalType,
  description: "The place is for a category that the candidate's file does not ask for.",
})
export class CategoryMismatch {
  @Field(() => [LicenceCategoryEnum], { description: "The categories of the candidate's file." })
  categories: LicenceCategory[];
}

@ObjectType({
  implements: RefusalType,
  description:
    "The regulation does not let this candidate sit this exam on its date. `rule` is the one that refuses for longest.",
})
export class NotEligible {}

@ObjectType({
  implements: RefusalType,
  description: "A place is kept for the candidate already: confirm it or give it back.",
})
export class AlreadyHolding {}

@ObjectType({ implements: RefusalType, description: "The signed-in candidate has no hold with this id." })
export class HoldNotFound {}

@ObjectType({ implements: RefusalType, description: "The hold is confirmed, given back, or its time is over." })
export class HoldEnded {
  @Field(() => HoldStateEnum, { description: "What became of it." })
  how: HoldState;
}

@ObjectType({ implements: RefusalType, description: "The hold was extended before: that is possible once." })
export class HoldAlreadyExtended {}

@ObjectType({
  implements: RefusalType,
  description: "What the candidate declares to come with is not whole, or not what the rules ask for.",
})
export class ArrangementsRefused {}

@ObjectType({ implements: RefusalType, description: "The wish contradicts itself, or means no place at all." })
export class WishRefused {}

@ObjectType({ implements: RefusalType, description: "The signed-in candidate has no wish with this id." })
export class WishNotFound {}

@ObjectType({ implements: RefusalType, description: "The booking is on this place already." })
export class SameSlot {}

@ObjectType({ implements: RefusalType, description: "The place is for another category or phase than the booking." })
export class NotTheSameExam {}

@ObjectType({ implements: RefusalType, description: "No candidate of the caller's has this id." })
export class CandidateNotFound {}

@ObjectType({ implements: RefusalType, description: "The candidate has a live booking in this category already." })
export class AlreadyBooked {}

@ObjectType({
  implements: RefusalType,
  description:
    "The place was published not long ago, and it is open to candidates who have waited longer than this one. `bookSlot` at `opensAt`, not before.",
})
export class NotYetYourTurn {
  @Field(() => DateTime, { description: "When the place opens to this candidate's group." })
  opensAt: string;
  @Field(() => Int, { description: "The candidate's group for this place: 1 is the first." })
  group: number;
  @Field(() => Int, { description: "How many groups there are." })
  groups: number;
  @Field(() => CivilDate, {
    nullable: true,
    description:
      "Since when the candidate waits: the last of registration, theory test and last exam in the category, as on the waiting list. Null when the file does not say.",
  })
  waitingSince: string | null;
}

@ObjectType({
  implements: RefusalType,
  description:
    "The candidate has made as many bookings, moves and cancellations as one may in a day or a month. Cancelling is never refused for this reason.",
})
export class TooManyChanges {
  @Field(() => DateTime, { description: "When the next booking or move is possible." })
  until: string;
  @Field(() => Int, { description: "How many changes are allowed in that time." })
  limit: number;
}

@ObjectType({
  implements: RefusalType,
  description: "This idempotency key has served this candidate for a different request. Nothing was done.",
})
export class IdempotencyKeyReused {}

@ObjectType({ implements: RefusalType, description: "The signed-in candidate has no booking with this id." })
export class BookingNotFound {}

@ObjectType({ implements: RefusalType, description: "The booking was cancelled before." })
export class BookingAlreadyCancelled {
  @Field(() => DateTime, { description: "When it was cancelled." })
  cancelledAt: string;
}

@ObjectType({ implements: RefusalType, description: "The date is before today." })
export class DateIsPast {}

@ObjectType({ implements: RefusalType, description: "The day of the exam is over." })
export class ExamPassed {}

@ObjectType({
  implements: RefusalType,
  description: "The exam has begun: the booking can neither be cancelled nor moved any more.",
})
export class TooLateToCancel {
  @Field(() => DateTime, { description: "When the exam began." })
  startedAt: string;
}

@ObjectType({
  implements: RefusalType,
  description:
    "The exam lies within a wait that follows from a late cancellation, a failure or an absence. `earliestDate` is the first date after it.",
})
export class Penalised {}

@ObjectType({ implements: RefusalType, description: "There is no penalty with this id." })
export class PenaltyNotFound {}

@ObjectType({ implements: RefusalType, description: "An officer has lifted this penalty before." })
export class PenaltyAlreadyLifted {
  @Field(() => CivilDate, { description: "When." })
  liftedOn: string;
}

@ObjectType({ implements: RefusalType, description: "A penalty is lifted for a motive of the list, with a note." })
export class LiftNotDocumented {}

@ObjectType({
  implements: RefusalType,
  description:
    "So many callers reached for the same place that no decision held. Nothing was done: send the same request again.",
})
export class Busy {}

@ObjectType({
  implements: RefusalType,
  description:
    "The examiner has closed the list of the day, and the booking is on it: it is neither cancelled nor moved any more.",
})
export class OnClosedList {
  @Field(() => CivilDate, { description: "The day of the exam." })
  examDate: string;
}

export const CancelRefusal = createUnionType({
  name: "CancelRefusal",
  description: "Why a booking cannot be cancelled now.",
  types: () => [BookingAlreadyCancelled, TooLateToCancel, OnClosedList] as const,
  resolveType,
});
