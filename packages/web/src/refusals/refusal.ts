import type { BookSlotMutation, CancelBookingMutation } from "@/graphql/generated/graphql";

/** Every "no" of the contract's mutations. A refusal added there stops the build where it has no words yet. */
export type AnyRefusal = Exclude<
  BookSlotMutation["bookSlot"] | CancelBookingMutation["cancelBooking"],
  { __typename: "BookSlotSuccess" | "CancelBookingSuccess" }
>;
export type RefusalKind = AnyRefusal["__typename"];
export type RefusalOf<Kind extends RefusalKind> = Extract<AnyRefusal, { __typename: Kind }>;
