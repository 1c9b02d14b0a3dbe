import type { ExamPhase } from "../graphql/generated/graphql";

/** A free place, as little of it as the board shows. */
export type Place = {
  id: string;
  centreId: string;
  /** Civil date on the centre's calendar, YYYY-MM-DD. */
  date: string;
  /** HH:MM on the centre's clock. */
  localTime: string;
  phase: ExamPhase;
};

/** `tooBroad`: more places match than the API sends to one reader; the board stays as it was rendered. */
export type Connection = "connecting" | "live" | "reconnecting" | "offline" | "tooBroad";

/**
 * What the browser knows of a board, and what has just moved.
 * `version` is `null` while the places are not known to be complete: before the first snapshot, after a gap, and while
 * the API reads them again.
 */
export type LiveBoard = {
  version: string | null;
  /** Becomes true with the first snapshot, and stays: from then on counts come from `places`. */
  isComplete: boolean;
  places: ReadonlyMap<string, Place>;
  /** Places that somebody is booking: shown, and not free. */
  held: ReadonlyMap<string, Place>;
  /** Places that went, still shown with a word until they settle. `at` is in milliseconds since 1970, as all times here. */
  gone: ReadonlyMap<string, { place: Place; at: number }>;
  /** Places that came, and when. */
  fresh: ReadonlyMap<string, number>;
  /** What came and went since it was last told to a screen reader. */
  untold: { opened: readonly Place[]; closed: readonly Place[] };
  connection: Connection;
  /** When the board was last known to be exact. */
  updatedAt: number | null;
};

export type BoardEvent =
  | { kind: "snapshot"; version: string; places: readonly Place[]; held: readonly Place[]; at: number }
  | {
      kind: "delta";
      fromVersion: string;
      toVersion: string;
      opened: readonly Place[];
      changed: readonly Place[];
      closed: readonly string[];
      held: readonly Place[];
      released: readonly string[];
      at: number;
    }
  | { kind: "heartbeat"; at: number }
  | { kind: "lost"; isOnline: boolean }
  /** The API itself has lost sight of the places; its next event is a snapshot. */
  | { kind: "reloading" }
  | { kind: "tooBroad" }
  | { kind: "settle"; at: number }
  | { kind: "told" };

/** How long a place that went stays readable, and how long a new one is called new. */
export const GONE_MILLISECONDS = 4_000;
export const FRESH_MILLISECONDS = 20_000;

const nothingUntold = { opened: [], closed: [] };

/** The board as the server rendered it: the places of one day only. */
export const renderedBoard = (places: readonly Place[], held: readonly Place[] = []): LiveBoard => ({
  version: null,
  isComplete: false,
  places: byId(places),
  held: byId(held),
  gone: new Map(),
  fresh: new Map(),
  untold: nothingUntold,
  connection: "connecting",
  updatedAt: null,
});

/** The board after an event. A delta that does not start from our version is never applied: the version is forgotten instead. */
export function nextBoard(board: LiveBoard, event: BoardEvent): LiveBoard {
  switch (event.kind) {
    case "snapshot":
      return afterSnapshot(board, event);
    case "delta":
      return event.fromVersion === board.version ? afterDelta(board, event) : { ...board, version: null };
    case "heartbeat":
      return board.connection === "live" ? { ...board, updatedAt: event.at } : board;
    case "lost":
      return { ...board, connection: event.isOnline ? "reconnecting" : "offline" };
    case "reloading":
      // A delta that was still on its way is out of date by now: without a version it is not believed.
      return { ...board, connection: "reconnecting", version: null };
    case "tooBroad":
      return { ...board, connection: "tooBroad" };
    case "settle":
      return settled(board, event.at);
    case "told":
      return board.untold === nothingUntold ? board : { ...board, untold: nothingUntold };
  }
}

function afterSnapshot(board: LiveBoard, event: Extract<BoardEvent, { kind: "snapshot" }>): LiveBoard {
  const { version, places, at } = event;
  const now = { places: byId(places), held: byId(event.held) };
  // The server rendered one day: of the other days we cannot say what is new.
  const renderedDays = new Set([...board.places.values()].map((place) => place.date));
  const opened = places.filter(
    (place) => !board.places.has(place.id) && (board.isComplete || renderedDays.has(place.date)),
  );
  return { ...moved(board, now, opened, at), version, isComplete: true };
}

function afterDelta(board: LiveBoard, event: Extract<BoardEvent, { kind: "delta" }>): LiveBoard {
  const [places, held] = [new Map(board.places), new Map(board.held)];
  const opened = event.opened.filter((place) => !places.has(place.id));
  for (const id of event.closed) places.delete(id);
  for (const place of [...event.opened, ...event.changed]) places.set(place.id, place);
  for (const id of event.released) held.delete(id);
  for (const place of event.held) held.set(place.id, place);
  return { ...moved(board, { places, held }, opened, event.at), version: event.toVersion };
}

/**
 * Marks what came and went. A place that comes back while it is still shown as gone is simply new again; one that somebody is booking
 * is no longer free, and not gone.
 */
function moved(
  board: LiveBoard,
  now: Pick<LiveBoard, "places" | "held">,
  opened: readonly Place[],
  at: number,
): LiveBoard {
  const arrived = { ...board, ...now, connection: "live", updatedAt: at } as const;
  const closed = [...board.places.values()].filter(({ id }) => !now.places.has(id));
  const left = [...closed, ...board.held.values()].filter(({ id }) => !now.places.has(id) && !now.held.has(id));
  const gone = new Map([...board.gone].filter(([id]) => !now.held.has(id)));
  const isSame = opened.length + closed.length + left.length === 0 && gone.size === board.gone.size;
  if (isSame) return arrived;
  const fresh = new Map([...board.fresh].filter(([id]) => now.places.has(id)));
  for (const place of left) gone.set(place.id, { place, at });
  for (const { id } of opened) {
    gone.delete(id);
    fresh.set(id, at);
  }
  const untold = { opened: [...board.untold.opened, ...opened], closed: [...board.untold.closed, ...closed] };
  return { ...arrived, gone, fresh, untold };
}

/** Forgets the marks that are old enough; the same board when there is none. */
function settled(board: LiveBoard, at: number): LiveBoard {
  const gone = new Map([...board.gone].filter(([, mark]) => at - mark.at < GONE_MILLISECONDS));
  const fresh = new Map([...board.fresh].filter(([, since]) => at - since < FRESH_MILLISECONDS));
  const isSame = gone.size === board.gone.size && fresh.size === board.fresh.size;
  return isSame ? board : { ...board, gone, fresh };
}

const byId = (places: readonly Place[]): Map<string, Place> => new Map(places.map((place) => [place.id, place]));
