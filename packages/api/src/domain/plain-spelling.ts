/**
 * A name as people type it in a search box: without case, accents, ligatures, hyphens and apostrophes.
 * "L'Haÿ-les-Roses", "l hay les roses" and "L’HAŸ LES ROSES" are the same place.
 */
export const plainSpelling = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
