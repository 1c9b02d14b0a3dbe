/** What is wrong with the rights that an administrator gives: one's own are another administrator's to change. */
export const OFFICER_FAULTS = ["email", "email_taken", "department", "examiner", "own_rights"] as const;
export type OfficerFault = (typeof OFFICER_FAULTS)[number];

/** Why an officer is not added, changed or removed. */
export type OfficerRefusal =
  | { readonly kind: "OfficerNotFound" }
  | { readonly kind: "OfficerNotValid"; readonly fault: OfficerFault };
