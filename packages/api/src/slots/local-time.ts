/** Offsets change at whole quarters of an hour at the finest: one look-up serves all starts in the same quarter. */
const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;
/** A year of quarters in a dozen zones; beyond it something is odd, and the memory is worth more than the look-ups. */
const MOST_OFFSETS = 500_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

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
  const key = `${timeZone}${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = lookUpOffset(quarter, timeZone);
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return offset;
};

/** `HH:MM` on the clocks of an IANA time zone. `startsAt` in milliseconds since the Unix epoch. */
export const localTime = (startsAt: number, timeZone: string): string => {
  const minutes = Math.floor(startsAt / MINUTE_MS) + offsetMinutes(startsAt, timeZone);
  const ofDay = ((minutes % 1_440) + 1_440) % 1_440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
};
