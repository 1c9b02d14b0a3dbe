import type { Refusal } from "../domain/booking/refusal.js";
import type { BookingId, CandidateId, HoldId, WishId } from "../domain/id.js";

/** What became of a request. It is kept as JSON with its key, and `kind` is also the name of its GraphQL type. */
export type BookOutcome = { readonly kind: "BookSlotSuccess"; readonly bookingId: BookingId } | Refusal;
export type CancelOutcome = { readonly kind: "CancelBookingSuccess"; readonly bookingId: BookingId } | Refusal;
export type MoveOutcome = { readonly kind: "MoveBookingSuccess"; readonly bookingId: BookingId } | Refusal;
export type ConfirmOutcome = { readonly kind: "ConfirmHoldSuccess"; readonly bookingId: BookingId } | Refusal;
type BookingOutcome = BookOutcome | CancelOutcome | MoveOutcome | ConfirmOutcome;

export type HoldOutcome =
  | { readonly kind: "HoldSlotSuccess" | "ExtendHoldSuccess" | "ReleaseHoldSuccess"; readonly holdId: HoldId }
  | Refusal;
export type WishOutcome =
  | { readonly kind: "SaveWishSuccess" | "ChangeWishSuccess" | "DeleteWishSuccess"; readonly wishId: WishId }
  | Refusal;
export type Outcome = BookingOutcome | HoldOutcome | WishOutcome;

/** The kinds of outcome that name a booking, and those that name a hold. */
export type BookingSuccess = Extract<BookingOutcome, { kind: `${string}Success` }>["kind"];
export type HoldSuccess = Extract<HoldOutcome, { kind: `${string}Success` }>["kind"];

/** One wish of one candidate, however often its request is sent. `wish` says what for: the same key serves nothing else. */
export type KeyedRequest = { readonly candidateId: CandidateId; readonly key: string; readonly wish: string };

/** The recorded outcome of the same request, the refusal of a key that served another, or null when the key is new. */
export const outcomeOnRecord = <Expected extends Outcome>(
  record: { request: string; outcome: unknown } | null,
  { wish }: KeyedRequest,
): Expected | Refusal | null => {
  if (!record) return null;
  return record.request === wish ? (record.outcome as Expected) : { kind: "IdempotencyKeyReused" };
};
