/** Letters that are one letter with its stroke, and so have no accent to lose, as a machine without them writes them. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  Æ: "AE",
  Œ: "OE",
  Ø: "O",
  Ł: "L",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  ẞ: "SS",
};

const withoutMarks = (text: string): string => text.normalize("NFKD").replace(/\p{Mark}/gu, "");

/**
 * A name as two files are compared by it: without case, accents, ligatures, hyphens, apostrophes and blanks. The ministry's file
 * writes "D ALMEIDA" or "DALMEIDA" for "d’Almeïda": all three are one name. Empty when nothing was written.
 */
export const nameKey = (name: string): string =>
  withoutMarks(withoutMarks(name).toUpperCase())
    .replace(/[ÆŒØŁĐÐÞẞ]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, "");

/**
 * Whether two lists of first names are one person's: one of the two may stop early ("Léa", "LEA MARIE"). *Our reading*: the form
 * asks for a first name, the file may hold all of them.
 */
export const sameFirstName = (one: string, other: string): boolean => {
  const [first, second] = [nameKey(one), nameKey(other)];
  if (first === second) return true;
  const leading = (names: string): string => nameKey(names.trim().split(/[\s,]+/u)[0] ?? "");
  return first !== "" && second !== "" && (leading(one) === second || leading(other) === first);
};
