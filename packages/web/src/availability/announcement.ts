import type { Connection, LiveBoard, Place } from "./live-board";

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

/** What a screen reader was last told of the connection, or `null` before there was anything to tell. */
export type Told = "live" | "lost" | "tooBroad" | null;

/** What there is to know of the connection now. One that was never live was not lost: it takes its time. */
export function toldOf(connection: Connection, before: Told): Told {
  if (connection === "live" || connection === "tooBroad") return connection;
  return before === "live" ? "lost" : before;
}

/** The words for what has changed; the first time live is what everybody expects, and no news. */
export function connectionNews(before: Told, now: Told): "lost" | "back" | "tooBroadTold" | null {
  if (now === before || now === null) return null;
  if (now === "live") return before === null ? null : "back";
  return now === "tooBroad" ? "tooBroadTold" : now;
}
