import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { Booking } from "../bookings/booking.types.js";
import {
  BookingTooLateToCancel,
  Busy,
  ConfirmationMismatch,
  NotSignedIn,
  PenaltyInForce,
  resolveType,
} from "../refusals/refusal.types.js";

const DeletionRefusal = createUnionType({
  name: "DeletionRefusal",
  description: "Why an account cannot be deleted now.",
  types: () => [BookingTooLateToCancel, PenaltyInForce] as const,
  resolveType,
});

@ObjectType({ description: "What deleting the account would do, told before it is done." })
export class AccountDeletion {
  @Field(() => [Booking], { description: "Bookings that would be cancelled: their places go to others." })
  bookings: object[];
  @Field(() => DeletionRefusal, { nullable: true, description: "Why it cannot be done now; null when it can." })
  refusal: object | null;
}

@InputType({ description: "The deletion of the signed-in candidate's own account." })
export class DeleteAccountInput {
  @Field(() => String, { description: "The NEPH of the file, typed once more: the deletion cannot be undone." })
  neph: string;
}

@ObjectType({
  description:
    "The account is deleted: every sign-in is over, bookings to come are cancelled, and what has to be kept names nobody any more.",
})
class DeleteAccountSuccess {
  @Field(() => Boolean, { description: "Always true." })
  deleted: boolean;
}

export const DeleteAccountResult = createUnionType({
  name: "DeleteAccountResult",
  description: "The deletion, or the refusal that says why not.",
  types: () =>
    [DeleteAccountSuccess, BookingTooLateToCancel, PenaltyInForce, ConfirmationMismatch, NotSignedIn, Busy] as const,
  resolveType,
});
