import type { LiveBoard, Place } from "./live-board";

/** What a screen reader is told: how many places went and came on the day that is shown. */
export type Announcement = { closed: number; opened: number };

/** The news of the chosen day (and centre), or `null` when nothing moved there: silence is kept for what is not shown. */
export function announcementOf(untold: LiveBoard["untold"], day: string, centreId: string | null): Announcement | null {
  const isShown = (place: Place) => place.date === day && (centreId === null || place.centreId === centreId);
  // A place that came and went, or went and came back, between two announcements is no news.
  const openedIds = new Set(untold.opened.map(({ id }) => id));
  const closedIds = new Set(untold.closed.map(({ id }) => id));
  const opened = untold.opened.filter((place) => isShown(place) && !closedIds.has(place.id)).length;
  const closed = untold.closed.filter((place) => isShown(place) && !openedIds.has(place.id)).length;
  return opened + closed > 0 ? { opened, closed } : null;
}
