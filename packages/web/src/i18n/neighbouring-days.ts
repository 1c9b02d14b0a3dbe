const DAY_MILLISECONDS = 86_400_000;

// Civil dates are reckoned at midnight UTC: no clock changes there, so a day always has 24 hours.
const moved = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** The civil date before this one. */
export const dayBefore = (date: string): string => moved(date, -1);

/** The civil date after this one. */
export const dayAfter = (date: string): string => moved(date, 1);
