import type { LicenceCategory, Weekday } from "@creneau/schema";
import { type CivilDate, weekdayOf } from "../civil-date.js";
import type { CentreId } from "../id.js";

/** Minutes since midnight on the clock of the centre, 0 to 1,440. */
type MinuteOfDay = number;

/** Which days suit, on the calendar of the centre. `null` sets no limit. */
export type WantedDays = {
  /** Both included. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly weekdays: ReadonlySet<Weekday> | null;
};

/** At what time of the day the exam may start, on the clock of the centre. `null` sets no limit. */
export type WantedHours = {
  readonly startsFrom: MinuteOfDay | null;
  /** Half-open: "before noon" and "from noon" leave nothing out, and share nothing. */
  readonly startsBefore: MinuteOfDay | null;
};

/**
 * The places that somebody is looking for, with towns, distances and departments already turned into centres: the filter of a
 * board, and a wish. Every condition has to hold.
 */
export type Wanted = WantedDays &
  WantedHours & {
    readonly category: LicenceCategory;
    /** `null` means every centre. */
    readonly centres: ReadonlySet<CentreId> | null;
  };

/** All that decides whether a place is one that somebody is looking for. */
export type PlaceOffered = {
  readonly category: LicenceCategory;
  readonly centreId: CentreId;
  /** Of the start, on the calendar and on the clock of the centre. */
  readonly civilDate: CivilDate;
  readonly minuteOfDay: MinuteOfDay;
};

/** Whether one of these centres examines what is wanted. */
export const fitsWhere = (
  { category, centres }: Pick<Wanted, "category" | "centres">,
  place: Pick<PlaceOffered, "category" | "centreId">,
): boolean => place.category === category && (centres === null || centres.has(place.centreId));

export const fitsDay = ({ from, to, weekdays }: WantedDays, civilDate: CivilDate): boolean =>
  (from === null || civilDate >= from) &&
  (to === null || civilDate <= to) &&
  (weekdays === null || weekdays.has(weekdayOf(civilDate)));

export const fitsHour = ({ startsFrom, startsBefore }: WantedHours, minuteOfDay: MinuteOfDay): boolean =>
  (startsFrom === null || minuteOfDay >= startsFrom) && (startsBefore === null || minuteOfDay < startsBefore);

/** Does this place fit? One answer for the board, for a saved wish and for the waiting list. */
export const fits = (wanted: Wanted, place: PlaceOffered): boolean =>
  fitsWhere(wanted, place) && fitsDay(wanted, place.civilDate) && fitsHour(wanted, place.minuteOfDay);
