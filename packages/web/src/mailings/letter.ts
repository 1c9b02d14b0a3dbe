/** What an officer writes, as its form names it: in both languages, each candidate gets theirs. */
export const LETTER_PARTS = ["subjectFr", "textFr", "subjectEn", "textEn"] as const;
export type Letter = { readonly [Part in (typeof LETTER_PARTS)[number]]: string };

/** As the API takes it. */
export const LONGEST_SUBJECT = 120;
export const LONGEST_TEXT = 4_000;

/** The paragraphs of a text, as the mail has them: a blank line begins one. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");

/**
 * What became of the form. `key`: the wish that is tried, kept until the letter has gone out, so that a lost answer sends nothing
 * twice. `recipients`: how many it was shown to go to.
 */
export type LetterAnswer =
  | { readonly kind: "blank" }
  | { readonly kind: "editing"; readonly typed: Letter; readonly key: string }
  | { readonly kind: "preview"; readonly typed: Letter; readonly key: string; readonly recipients: number }
  | { readonly kind: "refused"; readonly typed: Letter; readonly key: string; readonly message: string }
  | { readonly kind: "unavailable"; readonly typed: Letter; readonly key: string; readonly recipients: number | null }
  | { readonly kind: "sent"; readonly recipients: number };

export const BLANK: LetterAnswer = { kind: "blank" };
