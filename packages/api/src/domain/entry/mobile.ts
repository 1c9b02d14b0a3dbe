/** Blocks of overseas numbers within the French plan, and the country code that they are called by. Source: Arcep, plan de numérotation. */
const OVERSEAS: readonly (readonly [block: RegExp, countryCode: string])[] = [
  [/^0(690|691)/, "590"],
  [/^0694/, "594"],
  [/^0(696|697)/, "596"],
  [/^0(639|692|693)/, "262"],
];

const FRENCH_CODES = ["33", "262", "590", "594", "596"];

/** Blanks, dots, hyphens, brackets: how people group digits. */
const GROUPING = /[\s.\-()/\u00a0\u202f]/g;

/** As it is dialled within France: ten digits. Of `+33 (0)6`, the zero is written and not dialled. */
const nationalOf = (digits: string): string => {
  const abroad = digits.startsWith("+") ? digits.slice(1) : digits.startsWith("00") ? digits.slice(2) : null;
  if (abroad === null) return digits;
  const code = FRENCH_CODES.find((known) => abroad.startsWith(known));
  return code === undefined ? "" : `0${abroad.slice(code.length).replace(/^0/, "")}`;
};

/**
 * A French mobile number in its international form (`+33612345678`, overseas `+590690123456`), or null when this is none. Typed
 * as one likes: `06 12 34 56 78`, `+33 6…`, `00 262 692…`. Source: CandiLib, source code of 2023-05-22 (`^0[67]\d{8}$`).
 */
export const mobileOf = (typed: string): string | null => {
  const national = nationalOf(typed.replace(GROUPING, ""));
  if (!/^0[67]\d{8}$/.test(national)) return null;
  const code = OVERSEAS.find(([block]) => block.test(national))?.[1] ?? "33";
  return `+${code}${national.slice(1)}`;
};
