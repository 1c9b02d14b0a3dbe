const DAY_MILLISECONDS = 86_400_000;
const written = (date: Date): string => date.toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string =>
  written(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MILLISECONDS));

/** The Monday of the week of a date. */
export const mondayOf = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** Today on the clock of a time zone. */
export const todayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);

const clockOf = (timeZone: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });

/** What a clock of the zone shows at an instant, as if it were UTC. */
const shownAt = (instant: number, timeZone: string): number =>
  Date.parse(`${clockOf(timeZone).format(new Date(instant)).replace(" ", "T")}Z`);

/** The instant at which a clock of the zone shows a date and a time, in RFC 3339; null when they are none. */
export const instantOf = (date: string, time: string, timeZone: string): string | null => {
  const shown = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(shown)) return null;
  // Twice: the first guess may lie on the other side of a change of the clocks.
  const guess = shown - (shownAt(shown, timeZone) - shown);
  return new Date(guess - (shownAt(guess, timeZone) - shown)).toISOString();
};

/** The date and the time `HH:MM` that a clock of the zone shows at an instant. */
export const localOf = (instant: string, timeZone: string): { date: string; time: string } => {
  const [date = "", time = ""] = clockOf(timeZone).format(new Date(instant)).split(" ");
  return { date, time: time.slice(0, 5) };
};
