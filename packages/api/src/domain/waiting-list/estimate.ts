/** What was seen of places that came back and would have suited a wish. */
export type Observed = {
  /** Places. */
  readonly places: number;
  /** Over so many days up to today. */
  readonly days: number;
  /** Candidates ahead whose wishes take the same places. */
  readonly ahead: number;
};

/** Below either, a pace would be chance: a place more or less would change the answer by more than half. */
const FEWEST_PLACES = 3;
const FEWEST_DAYS = 14;

/**
 * In how many weeks a place should come round, at the pace of what was seen; null when too little was. Everybody ahead takes one
 * first, which is the slow reading: some of them will take another place or none.
 */
export const weeksToWait = ({ places, days, ahead }: Observed): number | null => {
  if (places < FEWEST_PLACES || days < FEWEST_DAYS) return null;
  return Math.max(1, Math.ceil(((ahead + 1) * days) / places / 7));
};
