/** What became of a proof that was sent. */
export type ProofAnswer =
  | { readonly kind: "blank" | "sent" | "unavailable" }
  | { readonly kind: "refused"; readonly message: string };
