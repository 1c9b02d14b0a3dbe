import type {
  CancelBookingMutation,
  ConfirmHoldMutation,
  HoldSlotMutation,
  MoveBookingMutation,
  OwnEligibilityQuery,
} from "@/graphql/generated/graphql";

/** Every "no" of the contract. A refusal added there stops the build where it has no words yet. */
export type AnyRefusal = Exclude<
  | CancelBookingMutation["cancelBooking"]
  | HoldSlotMutation["holdSlot"]
  | ConfirmHoldMutation["confirmHold"]
  | MoveBookingMutation["moveBooking"]
  | OwnEligibilityQuery["eligibility"],
  {
    __typename:
      | "CancelBookingSuccess"
      | "HoldSlotSuccess"
      | "ConfirmHoldSuccess"
      | "MoveBookingSuccess"
      | "Eligibility";
  }
>;
export type RefusalKind = AnyRefusal["__typename"];
export type RefusalOf<Kind extends RefusalKind> = Extract<AnyRefusal, { __typename: Kind }>;
