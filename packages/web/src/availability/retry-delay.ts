const FIRST_MILLISECONDS = 500;
const MOST_MILLISECONDS = 30_000;

/**
 * How long to wait before connecting again, in milliseconds: doubles with each failure in a row up to 30 s, of which
 * `luck` (0 to 1) takes off up to half, so that everybody who was cut off does not come back at once.
 */
export const retryDelay = (failures: number, luck: number): number =>
  Math.min(MOST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** failures) * (1 - luck / 2);
