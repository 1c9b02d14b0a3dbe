import { badInput } from "../contract/bad-input.js";
import type { WantedHours } from "../domain/finding/wanted.js";

const TIME_OF_DAY = /^([01]\d|2[0-3]):([0-5]\d)$/;
const MIDNIGHT = "24:00";

const minuteOf = (written: string, argument: string): number => {
  if (written === MIDNIGHT) return 1_440;
  const [, hours, minutes] = TIME_OF_DAY.exec(written) ?? [];
  if (hours === undefined)
    throw badInput(argument, `"${written.slice(0, 16)}" is no time of the day: it is written HH:MM, 00:00 to 24:00.`);
  return Number(hours) * 60 + Number(minutes);
};

const orNone = (written: string | null | undefined, argument: string): number | null =>
  typeof written === "string" ? minuteOf(written, argument) : null;

/** The hours of the day as a caller writes them, `HH:MM` on the clock of the centre. `BAD_USER_INPUT` when they leave nothing. */
export const askedHours = (asked: { startsFrom?: string | null; startsBefore?: string | null }): WantedHours => {
  const startsFrom = orNone(asked.startsFrom, "filter.startsFrom");
  const startsBefore = orNone(asked.startsBefore, "filter.startsBefore");
  if ((startsFrom ?? 0) >= (startsBefore ?? 1_440))
    throw badInput(
      startsBefore === null ? "filter.startsFrom" : "filter.startsBefore",
      `nothing starts from ${asked.startsFrom ?? "00:00"} and before ${asked.startsBefore ?? MIDNIGHT}.`,
    );
  return { startsFrom, startsBefore };
};
