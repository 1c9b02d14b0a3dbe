import type { CivilDate } from "../civil-date.js";

/** Why a place or a session is not withdrawn, and why nobody is re-housed so. */
export type WithdrawalRefusal =
  | { readonly kind: "SessionNotFound" }
  /** All of it is withdrawn already. */
  | { readonly kind: "NothingToWithdraw" }
  /** It has begun: what happens there is for the list of the day. */
  | { readonly kind: "SessionBegun"; readonly examDate: CivilDate }
  | {
      readonly kind: "ReasonRefused";
      readonly field: "reason";
      readonly problem: "missing" | "too_long";
      readonly mostCharacters: number;
    }
  | { readonly kind: "PlaceWithdrawn"; readonly examDate: CivilDate }
  | { readonly kind: "RehousingNotFound" }
  /** They have another place, or want none. */
  | { readonly kind: "RehousingOver" }
  | { readonly kind: "OfferPending" }
  | { readonly kind: "PlaceNotForThem" };
