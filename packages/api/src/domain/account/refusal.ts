import type { EmailNotIndividual } from "../regulation/enrolment/email-address.js";

/** Why something about one's own file cannot be done. */
export type AccountRefusal =
  | { readonly kind: "EmailNotValid" }
  | { readonly kind: "EmailUnchanged" }
  | EmailNotIndividual
  | { readonly kind: "EmailTaken" }
  | { readonly kind: "TooManyEmailChanges"; readonly perDay: number }
  | { readonly kind: "LinkNotValid" }
  | { readonly kind: "PasskeyNotFound" }
  | { readonly kind: "ConfirmationMismatch" }
  /** `until`: the first exam date that is allowed again, `YYYY-MM-DD`. */
  | { readonly kind: "PenaltyInForce"; readonly until: string }
  | {
      readonly kind: "BookingTooLateToCancel";
      readonly bookingId: string;
      /** `YYYY-MM-DD` on the calendar of the centre. */
      readonly examDate: string;
    };
