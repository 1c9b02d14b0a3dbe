import { plainSpelling } from "../domain/plain-spelling.js";
import { COMMUNES, type Commune } from "./commune-register.js";

/**
 * Communes whose name begins with `search`, or whose name has a word that does ("denis" finds Saint-Denis); a postal code is
 * understood as well. Exact names first, then beginnings, then words; the most populous first within each.
 */
export const searchCommunes = (search: string, most: number): Commune[] => {
  // "St-Denis", "Ste Foy": nobody types the whole word. Only before another word, so that "st" still leads to Strasbourg.
  const wanted = plainSpelling(search).replace(/\bst(e?) /g, "saint$1 ");
  if (!wanted) return [];
  const ranks: [exact: Commune[], beginning: Commune[], word: Commune[]] = [[], [], []];
  for (const commune of COMMUNES) {
    if (commune.spelling === wanted || commune.postalCodes.includes(wanted)) ranks[0].push(commune);
    else if (commune.spelling.startsWith(wanted)) ranks[1].push(commune);
    else if (commune.spelling.includes(` ${wanted}`)) ranks[2].push(commune);
  }
  return ranks.flat().slice(0, most);
};
