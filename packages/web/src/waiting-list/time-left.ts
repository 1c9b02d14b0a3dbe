const MINUTE = 60;
const HOUR = 3_600;

const two = (number: number) => String(number).padStart(2, "0");

/** « 2 h 05 », « 4 min 30 s », « 12 s »: the same in both languages. */
export const timeLeft = (seconds: number): string => {
  if (seconds >= HOUR) return `${Math.floor(seconds / HOUR)} h ${two(Math.floor((seconds % HOUR) / MINUTE))}`;
  return seconds >= MINUTE ? `${Math.floor(seconds / MINUTE)} min ${two(seconds % MINUTE)} s` : `${seconds} s`;
};

/** The moments at which somebody who does not see the countdown is told, in seconds before the end. */
const MOMENTS = [30 * MINUTE, 10 * MINUTE, 5 * MINUTE, MINUTE, 10] as const;

/** The last of those moments that has come, for as long as it is fresh news; null between them. */
export const announcedAt = (seconds: number): number | null =>
  MOMENTS.find((moment) => seconds <= moment && seconds > moment - 10) ?? null;
