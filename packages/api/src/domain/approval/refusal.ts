import type { ApprovalState } from "@creneau/schema";

/** Why what was asked for is neither approved nor refused by this officer. */
export type ApprovalRefusal =
  | { readonly kind: "ApprovalNotFound" }
  | { readonly kind: "ApprovalOver"; readonly state: Exclude<ApprovalState, "asked"> }
  /** Who asks does not decide. */
  | { readonly kind: "SamePerson" };
