import type { BookSlotMutation, CancelBookingMutation, OwnEligibilityQuery } from "@/graphql/generated/graphql";

/** Every "no" of the contract. A refusal added there stops the build where it has no words yet. */
export type AnyRefusal = Exclude<
  BookSlotMutation["bookSlot"] | CancelBookingMutation["cancelBooking"] | OwnEligibilityQuery["eligibility"],
  { __typename: "BookSlotSuccess" | "CancelBookingSuccess" | "Eligibility" }
>;
export type RefusalKind = AnyRefusal["__typename"];
export type RefusalOf<Kind extends RefusalKind> = Extract<AnyRefusal, { __typename: Kind }>;
