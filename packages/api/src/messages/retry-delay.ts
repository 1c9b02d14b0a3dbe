const FIRST_SECONDS = 60;
const LONGEST_SECONDS = 6 * 3_600;

/** Seconds until the next attempt: 1, 2, 4, 8 minutes, up to 6 hours. `attempts` counts those that were made, from 1. */
export const retryDelaySeconds = (attempts: number): number =>
  Math.min(FIRST_SECONDS * 2 ** Math.min(attempts - 1, 20), LONGEST_SECONDS);
