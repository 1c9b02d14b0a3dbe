import type { Note } from "./stated-facts.js";

/** One of the words of a list. GraphQL lets no other pass; a form may. */
export const readWord = <Word extends string>(
  field: string,
  stated: Word,
  words: readonly Word[],
  note: Note,
): Word | undefined => (words.includes(stated) ? stated : note(field, "UNKNOWN_WORD"));
