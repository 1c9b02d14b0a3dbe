import type { AvailabilityFilter } from "../graphql/generated/graphql";
import { chosenDay } from "./calendar";
import { type Counts, countsByCentre, countsByDay, type StartTime, timesByCentre, total } from "./counts";
import type { LiveBoard, Place } from "./live-board";

/** What the visitor looks at: a centre or all of them, and a day. */
export type Look = { centreId: string | null; day: string | null };

/** What the server rendered for a look; it stands until the live board is complete. */
export type Rendered = Look & {
  places: readonly Place[];
  days: readonly (readonly [string, number])[];
  centreCounts: readonly (readonly [string, number])[];
  held: readonly Place[];
  heldDays: readonly (readonly [string, number])[];
  heldCounts: readonly (readonly [string, number])[];
};

type Known = { centres: readonly { id: string }[]; filter: Pick<AvailabilityFilter, "from" | "to"> };

/** The look of an address, without a centre or a day that the board does not have. */
export function knownLook({ centreId, day }: Look, { centres, filter }: Known): Look {
  const isInside = day !== null && day >= (filter.from ?? day) && day <= (filter.to ?? day);
  return { centreId: centres.some(({ id }) => id === centreId) ? centreId : null, day: isInside ? day : null };
}

export type ShownBoard = Look & {
  days: Counts;
  centreCounts: Counts;
  /** Free places at all centres and on all days of the search. */
  open: number;
  times: ReadonlyMap<string, readonly StartTime[]>;
  openThatDay: number;
  /** What somebody is booking, counted in the same ways. */
  heldDays: Counts;
  held: number;
  heldThatDay: number;
};

/** Everything the page shows, from the live places when they are complete, else from what was rendered. */
export function shownBoard(live: LiveBoard, rendered: Rendered, look: Look): ShownBoard {
  const { centreId } = look;
  const { days, heldDays, centreCounts, heldCounts } = live.isComplete
    ? countsOf(live, centreId)
    : countsRendered(rendered);
  // The day that opened first stays when its last place goes: the page never jumps to another day by itself.
  const day = look.day ?? rendered.day ?? chosenDay(null, days) ?? chosenDay(null, heldDays);
  const board = live.isComplete ? live : { ...live, places: byId(rendered.places), held: byId(rendered.held) };
  return {
    centreId,
    day,
    days,
    centreCounts,
    open: total(centreCounts),
    times: day === null ? new Map() : timesByCentre(board, day, centreId),
    openThatDay: day === null ? 0 : (days.get(day) ?? 0),
    heldDays,
    held: total(heldCounts),
    heldThatDay: day === null ? 0 : (heldDays.get(day) ?? 0),
  };
}

const byId = (places: readonly Place[]) => new Map(places.map((place) => [place.id, place]));

const countsOf = ({ places, held }: Pick<LiveBoard, "places" | "held">, centreId: string | null) => ({
  days: countsByDay(places.values(), centreId),
  heldDays: countsByDay(held.values(), centreId),
  centreCounts: countsByCentre(places.values()),
  heldCounts: countsByCentre(held.values()),
});

const countsRendered = ({ days, heldDays, centreCounts, heldCounts }: Rendered) => ({
  days: new Map(days),
  heldDays: new Map(heldDays),
  centreCounts: new Map(centreCounts),
  heldCounts: new Map(heldCounts),
});
