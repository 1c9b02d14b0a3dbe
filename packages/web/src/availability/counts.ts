import type { LiveBoard, Place } from "./live-board";

/** Free places by key: a civil date, or a centre's id. */
export type Counts = ReadonlyMap<string, number>;

/** Free places of each day, of one centre or of all. */
export const countsByDay = (places: Iterable<Place>, centreId: string | null): Counts =>
  count(places, (place) => (centreId === null || place.centreId === centreId ? place.date : null));

/** Free places of each centre, over all days. */
export const countsByCentre = (places: Iterable<Place>): Counts => count(places, (place) => place.centreId);

export const total = (counts: Counts): number => [...counts.values()].reduce((sum, open) => sum + open, 0);

/**
 * One start at one centre: the places that share it are alike, so a visitor chooses the time and takes any of them.
 * With none left it is shown for as long as somebody is booking one, and then for a moment, as gone.
 */
export type StartTime = {
  key: string;
  localTime: string;
  phase: Place["phase"];
  /** The place a click leads to: the first one free, or the last one that went or is being booked. */
  placeId: string;
  open: number;
  /** Places that somebody is booking. */
  held: number;
  isFresh: boolean;
};

/** The times of a day at each centre, in order of the clock. */
export function timesByCentre(
  board: LiveBoard,
  day: string,
  centreId: string | null,
): ReadonlyMap<string, StartTime[]> {
  const isShown = (place: Place) => place.date === day && (centreId === null || place.centreId === centreId);
  const times = new Map<string, StartTime>();
  const add = (place: Place, state: "open" | "held" | "gone") => {
    const isOpen = state === "open";
    const key = `${place.centreId} ${place.localTime} ${place.phase}`;
    const time = times.get(key) ?? {
      key,
      localTime: place.localTime,
      phase: place.phase,
      placeId: place.id,
      open: 0,
      held: 0,
      isFresh: false,
    };
    times.set(key, {
      ...time,
      // The smallest id, so that a page rendered twice leads to the same place.
      placeId: isOpen && (time.open === 0 || place.id < time.placeId) ? place.id : time.placeId,
      open: time.open + (isOpen ? 1 : 0),
      held: time.held + (state === "held" ? 1 : 0),
      isFresh: time.isFresh || (isOpen && board.fresh.has(place.id)),
    });
  };
  for (const { place } of board.gone.values()) if (isShown(place)) add(place, "gone");
  for (const place of board.held.values()) if (isShown(place)) add(place, "held");
  for (const place of board.places.values()) if (isShown(place)) add(place, "open");
  return grouped([...times.values()]);
}

function grouped(times: StartTime[]): ReadonlyMap<string, StartTime[]> {
  const groups = new Map<string, StartTime[]>();
  for (const time of times.sort((a, b) => (a.localTime + a.phase < b.localTime + b.phase ? -1 : 1))) {
    const centreId = time.key.split(" ", 1)[0] ?? "";
    groups.set(centreId, [...(groups.get(centreId) ?? []), time]);
  }
  return groups;
}

function count(places: Iterable<Place>, keyOf: (place: Place) => string | null): Counts {
  const counts = new Map<string, number>();
  for (const place of places) {
    const key = keyOf(place);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
