import { type LicenceCategory, WEEKDAYS, type Weekday } from "@creneau/schema";
import { fitsDay, fitsHour, fitsWhere, type Wanted, type WantedHours } from "../finding/wanted.js";
import type { CentreId } from "../id.js";
import type { Slot } from "../slot.js";

/** Minutes since midnight on the clock of the centre at which a slot starts. */
type MinuteOf = (slot: Slot) => number;

/** What a reader wants to see. */
export type Filter = Wanted & {
  /** The same for two filters that mean the same: readers with one key share their work. */
  readonly key: string;
  /** Reads the clock of the slot's centre; null when the hour makes no difference, so that nobody pays for it. */
  readonly minuteOf: MinuteOf | null;
};

export const filterOf = (
  asked: {
    category: LicenceCategory;
    centreIds: Iterable<CentreId> | null;
    from: string | null;
    to: string | null;
    weekdays?: Iterable<Weekday> | null;
  } & Partial<WantedHours>,
  minuteOf: MinuteOf,
): Filter => {
  const { category, from, to, startsFrom = null, startsBefore = null } = asked;
  const centres = asked.centreIds && new Set([...asked.centreIds].sort((a, b) => a - b));
  const named = asked.weekdays ? new Set(asked.weekdays) : null;
  // All seven days are no condition: they share the work of those who set none.
  const weekdays = named && named.size < WEEKDAYS.length ? named : null;
  const days = weekdays ? WEEKDAYS.filter((day) => weekdays.has(day)).join(",") : "";
  const hours = startsFrom === null && startsBefore === null ? "" : `${startsFrom ?? ""}-${startsBefore ?? ""}`;
  const key = [category, from ?? "", to ?? "", days, hours, centres ? [...centres].join(",") : "*"].join("|");
  return {
    ...{ key, category, centres, from, to, weekdays, startsFrom, startsBefore },
    minuteOf: hours === "" ? null : minuteOf,
  };
};

/** A day of a centre: the grain of the board, and of the version of a filter. */
export type CentreDay = Pick<Slot, "category" | "centreId" | "civilDate">;

/** Whether the filter shows something of what that centre has open on that day. */
export const coversDay = (filter: Filter, day: CentreDay): boolean =>
  fitsWhere(filter, day) && fitsDay(filter, day.civilDate);

const coversHour = (filter: Filter, slot: Slot): boolean =>
  filter.minuteOf === null || fitsHour(filter, filter.minuteOf(slot));

/** Whether the filter shows the slot while it is open. */
export const covers = (filter: Filter, slot: Slot): boolean => coversDay(filter, slot) && coversHour(filter, slot);

/** Of the slots of a day that the filter covers, those that it shows. */
export const shownOf = (filter: Filter, slots: readonly Slot[]): readonly Slot[] =>
  filter.minuteOf === null ? slots : slots.filter((slot) => coversHour(filter, slot));
