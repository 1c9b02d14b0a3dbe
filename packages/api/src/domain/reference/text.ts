import type { FieldProblem, ReferenceField } from "./refusal.js";

/** One line without what cannot be seen; null when nothing is left. */
export const oneLine = (typed: string | null | undefined): string | null =>
  (typed ?? "")
    .normalize("NFC")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim() || null;

/** The same in paragraphs: line ends stay, and no more than one empty line between two. */
export const paragraphs = (typed: string | null | undefined): string | null =>
  (typed ?? "")
    .normalize("NFC")
    .split(/\r\n|\r|\n/)
    .map((line) => oneLine(line) ?? "")
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim() || null;

export const tooLong = (field: ReferenceField, text: string | null, most: number): FieldProblem[] =>
  [...(text ?? "")].length > most ? [{ field, code: "too_long" }] : [];

/** Told in both languages or in none. */
export const inBothLanguages = (
  [frField, fr]: readonly [ReferenceField, string | null],
  [enField, en]: readonly [ReferenceField, string | null],
): FieldProblem[] => {
  if ((fr === null) === (en === null)) return [];
  return [{ field: fr === null ? frField : enField, code: "one_language" }];
};
