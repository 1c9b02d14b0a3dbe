import type { Temporal } from "temporal-polyfill";

/** The civil date of `now` where the centre is: at 23:00 in Paris it is already tomorrow in Nouméa. */
export const today = (now: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate();
