import { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../civil-date.js";

/** When a clock shows an hour: once, in milliseconds since the Unix epoch; or not at all, or twice, as the clocks change. */
export type LocalHour = { readonly at: number } | "skipped" | "doubled";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const onADayOfChange = (date: CivilDate, minute: number, timeZone: string): LocalHour => {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { at: earlier.epochMilliseconds };
  return earlier.toPlainDateTime().equals(wall) ? "doubled" : "skipped";
};

/** Clocks of many places, asked for the hours of many rows: each day of each zone is looked up once. */
export const localClock = (): ((date: CivilDate, minute: number, timeZone: string) => LocalHour) => {
  // Midnight of a day of 24 hours; null for a day on which the clocks change.
  const midnights = new Map<string, number | null>();
  return (date, minute, timeZone) => {
    const key = `${timeZone} ${date}`;
    let midnight = midnights.get(key);
    if (midnight === undefined) {
      const [from, to] = [Temporal.PlainDate.from(date), Temporal.PlainDate.from(date).add({ days: 1 })].map(
        (day) => day.toZonedDateTime(timeZone).epochMilliseconds,
      ) as [number, number];
      midnight = to - from === 24 * HOUR_MS ? from : null;
      midnights.set(key, midnight);
    }
    return midnight === null ? onADayOfChange(date, minute, timeZone) : { at: midnight + minute * MINUTE_MS };
  };
};
