import type { Locale } from "@creneau/schema";
import { type CalendarLinks, calendarLinks } from "./calendars/calendar-links.js";
import { type ConvocationLinks, convocationLinks } from "./convocations/convocation-links.js";
import { type PaperLinks, paperLinks } from "./papers/paper-links.js";

/** Addresses that only this installation can give out. */
export type Links = {
  readonly convocation: ConvocationLinks;
  readonly calendar: CalendarLinks;
  readonly papers: PaperLinks;
  /** The page of one's bookings. */
  bookings(locale: Locale): string;
};

export const createLinks = (addresses: { secret: string; webOrigin: string; apiUrl: string }): Links => ({
  convocation: convocationLinks(addresses),
  calendar: calendarLinks(addresses),
  papers: paperLinks(addresses),
  bookings: (locale) => `${addresses.webOrigin}/${locale}/mes-reservations`,
});
