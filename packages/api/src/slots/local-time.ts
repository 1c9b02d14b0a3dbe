/** Offsets change at whole quarters of an hour at the finest: one look-up serves all starts in the same quarter. */
const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;
/** More than a year of quarters of a zone; beyond it something is odd, and the memory is worth more than the look-ups. */
const MOST_OFFSETS = 50_000;

const formats = new Map<string, Intl.DateTimeFormat>();
/** By zone, then by quarter: a board asks for the hour of thousands of places at a time, and a key of text would cost most of it. */
const offsets = new Map<string, Map<number, number>>();

const lookUpOffset = (quarter: number, timeZone: string): number => {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hourCycle: "h23",
      hour: "2-digit",
      minute: "2-digit",
      day: "2-digit",
    });
  formats.set(timeZone, format);
  const instant = new Date(quarter * QUARTER_MS);
  const parts = format.formatToParts(instant);
  const part = (wanted: "day" | "hour" | "minute") => Number(parts.find(({ type }) => type === wanted)?.value);
  const local = part("hour") * 60 + part("minute");
  const utc = instant.getUTCHours() * 60 + instant.getUTCMinutes();
  // Same day, the day after or the day before: the clock alone does not tell 23:00 from -01:00.
  const days = part("day") === instant.getUTCDate() ? 0 : local < utc ? 1 : -1;
  return local - utc + days * 1_440;
};

/** Minutes that the clocks of the zone are ahead of UTC at that instant. */
const offsetMinutes = (startsAt: number, timeZone: string): number => {
  const quarter = Math.floor(startsAt / QUARTER_MS);
  const ofZone = offsets.get(timeZone) ?? new Map<number, number>();
  const known = ofZone.get(quarter);
  if (known !== undefined) return known;
  const offset = lookUpOffset(quarter, timeZone);
  if (ofZone.size >= MOST_OFFSETS) ofZone.clear();
  offsets.set(timeZone, ofZone.set(quarter, offset));
  return offset;
};

/** Minutes since midnight on the clocks of an IANA time zone, 0 to 1,439. `startsAt` in milliseconds since the Unix epoch. */
export const minuteOfDay = (startsAt: number, timeZone: string): number => {
  const minutes = Math.floor(startsAt / MINUTE_MS) + offsetMinutes(startsAt, timeZone);
  return ((minutes % 1_440) + 1_440) % 1_440;
};

/** The same as `HH:MM`. */
export const localTime = (startsAt: number, timeZone: string): string => {
  const minute = minuteOfDay(startsAt, timeZone);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
};
