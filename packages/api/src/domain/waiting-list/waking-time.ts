import { Temporal } from "temporal-polyfill";

/** The hours in which people look at their mail, whole hours of the civil day: from `from` until `until`. */
export type WakingHours = { readonly from: number; readonly until: number };

/** Milliseconds since the Unix epoch, half-open. */
type Span = { readonly from: number; readonly until: number };

/** The waking hours of a civil date. The night of a change of the clocks lies outside them, and its day is whole. */
const spanOf = (day: Temporal.PlainDate, timeZone: string, { from, until }: WakingHours): Span => {
  const at = (hour: number) =>
    hour === 24
      ? day.add({ days: 1 }).toZonedDateTime(timeZone)
      : day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) });
  return { from: at(from).epochMilliseconds, until: at(until).epochMilliseconds };
};

const dayOf = (at: Temporal.Instant, timeZone: string) => at.toZonedDateTimeISO(timeZone).toPlainDate();

/** The instant at which so much waking time has passed since `at`. Time that passes at night does not count. */
export const afterWakingTime = (
  at: Temporal.Instant,
  seconds: number,
  timeZone: string,
  hours: WakingHours,
): Temporal.Instant => {
  const start = at.epochMilliseconds;
  let left = seconds * 1_000;
  for (let day = dayOf(at, timeZone); ; day = day.add({ days: 1 })) {
    const span = spanOf(day, timeZone, hours);
    const from = Math.max(span.from, start);
    if (span.until <= from) continue;
    if (left <= span.until - from) return Temporal.Instant.fromEpochMilliseconds(Math.round(from + left));
    left -= span.until - from;
  }
};

/** Seconds of waking time between two instants; 0 when the second is not later. */
export const wakingSeconds = (
  from: Temporal.Instant,
  until: Temporal.Instant,
  timeZone: string,
  hours: WakingHours,
): number => {
  const last = dayOf(until, timeZone);
  let milliseconds = 0;
  for (let day = dayOf(from, timeZone); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const span = spanOf(day, timeZone, hours);
    const overlap = Math.min(span.until, until.epochMilliseconds) - Math.max(span.from, from.epochMilliseconds);
    milliseconds += Math.max(0, overlap);
  }
  return milliseconds / 1_000;
};
