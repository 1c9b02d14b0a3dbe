import { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../civil-date.js";

/** Minutes after midnight as `HH:MM`. */
export const timeOfMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** When the clock of a place shows that minute of that day. Of an hour that the clocks show twice the first, of one they skip the next. */
export const instantAt = (date: CivilDate, minute: number, timeZone: string): Temporal.Instant =>
  Temporal.PlainDate.from(date)
    .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toZonedDateTime(timeZone, { disambiguation: "compatible" })
    .toInstant();
