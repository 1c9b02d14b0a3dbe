import { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../civil-date.js";

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Minutes after midnight of `HH:MM`, or null when it is no time of a day. */
export const minuteOfTime = (time: string): number | null => {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
};

/** The same as `HH:MM`. */
export const timeOfMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** When the clock of a place shows that minute of that day. Of an hour that the clocks show twice the first, of one they skip the next. */
export const instantAt = (date: CivilDate, minute: number, timeZone: string): Temporal.Instant =>
  Temporal.PlainDate.from(date)
    .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toZonedDateTime(timeZone, { disambiguation: "compatible" })
    .toInstant();

/** The civil date and the minute that the clock of a place shows at that instant. */
export const clockAt = (instant: Temporal.Instant, timeZone: string): { date: CivilDate; minute: number } => {
  const clock = instant.toZonedDateTimeISO(timeZone);
  return { date: clock.toPlainDate().toString(), minute: clock.hour * 60 + clock.minute };
};
