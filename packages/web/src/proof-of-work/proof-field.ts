/** The name of the field that a form sends its proof of work in. */
export const PROOF_FIELD = "preuve";
