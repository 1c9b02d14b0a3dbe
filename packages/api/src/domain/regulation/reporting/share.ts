/** A part of a whole: the exact figures, so that nothing is computed from what is shown. */
export type Share = {
  readonly part: number;
  readonly whole: number;
  /** Null when there is nothing to have a part of. */
  readonly ratio: number | null;
  /** In per cent, with one decimal, cut and not rounded: 259 of 365 is 70.9, as the slides of 2017 print it. */
  readonly shownPercent: number | null;
};

/** `part` and `whole` count things: integers, not negative. */
export const share = (part: number, whole: number): Share => {
  if (whole === 0) return { part, whole, ratio: null, shownPercent: null };
  const thousandths = part * 1000;
  // Cut between integers: a quotient may have been rounded up before one gets to cut it.
  return { part, whole, ratio: part / whole, shownPercent: (thousandths - (thousandths % whole)) / whole / 10 };
};
