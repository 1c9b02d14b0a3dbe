declare const brand: unique symbol;

/** A key that cannot be mistaken for another entity's. */
type Id<Entity extends string, Key extends number | string = number> = Key & { readonly [brand]: Entity };

export type SlotId = Id<"ExamSlot">;
export type CentreId = Id<"ExamCentre">;
export type CandidateId = Id<"Candidate">;
export type BookingId = Id<"Booking", string>;
export type WishId = Id<"Wish", string>;
export type PenaltyId = Id<"Penalty", string>;
export type HoldId = Id<"Hold", string>;
