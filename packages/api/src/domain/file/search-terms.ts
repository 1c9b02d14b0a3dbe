import { nameKey } from "../entry/name-key.js";

/**
 * What an officer has typed to find a candidate. A name is matched by every word of it, each anywhere in birth or first name; a number
 * and an address from their beginning.
 */
export type SearchTerms =
  | { readonly by: "neph"; readonly beginning: string }
  | { readonly by: "email"; readonly beginning: string }
  | { readonly by: "name"; readonly words: readonly [string, ...string[]] };

/** Shorter than that, a search is a way to leaf through everybody's file. */
const SHORTEST = { neph: 4, email: 3, name: 2 } as const;

/** A NEPH is written with blanks on some papers, and with dots on others. */
const NUMBER = /^[\d\s.]+$/u;

const atLeast = <Terms extends SearchTerms>(terms: Terms, text: string): Terms | null =>
  text.length >= SHORTEST[terms.by] ? terms : null;

/** What to look for; null when too little was typed to look for anybody. */
export const searchTerms = (typed: string): SearchTerms | null => {
  const text = typed.trim();
  if (NUMBER.test(text)) {
    const beginning = text.replace(/\D/g, "");
    return atLeast({ by: "neph", beginning }, beginning);
  }
  if (text.includes("@")) return atLeast({ by: "email", beginning: text.toLowerCase() }, text);
  const [first, ...others] = text
    .split(/[\s,]+/u)
    .map(nameKey)
    .filter((word) => word !== "");
  return first === undefined ? null : atLeast({ by: "name", words: [first, ...others] }, first + others.join(""));
};
