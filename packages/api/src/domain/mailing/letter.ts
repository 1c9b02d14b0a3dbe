import { plainSpelling } from "../plain-spelling.js";

export const LONGEST_SUBJECT = 120;
export const LONGEST_TEXT = 4_000;
/** Most people that one letter goes to: a department's waiting list, and no mistake of a country. */
export const MOST_RECIPIENTS = 5_000;

/** A letter of the service, in both languages: each candidate gets theirs. */
export type ServiceLetter = {
  readonly subjectFr: string;
  readonly subjectEn: string;
  readonly textFr: string;
  readonly textEn: string;
};

export type MailingRefusal =
  | { readonly kind: "MailingIncomplete"; readonly longestSubject: number; readonly longestText: number }
  | { readonly kind: "NoRecipients" }
  | { readonly kind: "TooManyRecipients"; readonly most: number; readonly recipients: number }
  /** Who gets it has changed since it was shown. */
  | { readonly kind: "RecipientsChanged"; readonly recipients: number }
  | { readonly kind: "TooManyMailings"; readonly perDay: number };

const isWritten = (text: string, longest: number): boolean => plainSpelling(text) !== "" && text.length <= longest;

/** Why this letter cannot go out as it is, or null: both languages, each with a subject and a text. */
export const refusalOfLetter = (letter: ServiceLetter): MailingRefusal | null =>
  isWritten(letter.subjectFr, LONGEST_SUBJECT) &&
  isWritten(letter.subjectEn, LONGEST_SUBJECT) &&
  isWritten(letter.textFr, LONGEST_TEXT) &&
  isWritten(letter.textEn, LONGEST_TEXT)
    ? null
    : { kind: "MailingIncomplete", longestSubject: LONGEST_SUBJECT, longestText: LONGEST_TEXT };

/** Why it cannot go to so many, or null. `shown`: how many the officer was told. */
export const refusalOfRecipients = (recipients: number, shown: number): MailingRefusal | null => {
  if (recipients === 0) return { kind: "NoRecipients" };
  if (recipients > MOST_RECIPIENTS) return { kind: "TooManyRecipients", most: MOST_RECIPIENTS, recipients };
  return recipients === shown ? null : { kind: "RecipientsChanged", recipients };
};
