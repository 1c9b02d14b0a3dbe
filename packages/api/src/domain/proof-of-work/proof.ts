/** What may ask for a proof of work first. A proof for one of them serves for no other. */
export const PROOF_PURPOSES = ["sign_in_link", "pre_registration", "hold"] as const;
export type ProofPurpose = (typeof PROOF_PURPOSES)[number];

/** What is wrong with a proof. `spent`: it has served before. */
export const PROOF_FAULTS = ["missing", "invalid", "expired", "spent"] as const;
export type ProofFault = (typeof PROOF_FAULTS)[number];

/** The request wants a solved challenge with it. Never kept with a key: who brings the proof means the same wish. */
export type ProofOfWorkRequired = {
  readonly kind: "ProofOfWorkRequired";
  readonly purpose: ProofPurpose;
  readonly fault: ProofFault;
};
