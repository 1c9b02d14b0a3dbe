import {
  type AvailabilityFilter,
  BoardCentresDocument,
  BoardDayDocument,
  BoardDaysDocument,
  CentreCountDocument,
} from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import type { BoardRequest, IgnorablePart, Scope } from "./board-address";
import { boardFilter, ofCentre, ofDay } from "./board-query";
import { chosenDay } from "./calendar";
import type { LicenceCategory } from "./licence-category";
import type { Place } from "./live-board";
import { boardPeriod, bookablePeriod, type Period } from "./period";
import { placeOf } from "./place";

/** Centres of a department: far more than any has. Around a point: those one would go to. */
const MOST_CENTRES = 100;
const NEAREST_CENTRES = 8;
/** Places of one day that a page renders; the live board then knows all of them. */
const MOST_PLACES = 500;

export type BoardRead = BoardRequest & { scope: Scope; category: LicenceCategory };
export type Centre = Awaited<ReturnType<typeof loadCentres>>[number];

/** What a board's page renders. Counts are pairs, so that they travel to the browser as they are. */
export type RenderedBoard = {
  filter: AvailabilityFilter;
  bookable: Period;
  /** The dates shown. */
  period: Period;
  centres: readonly Centre[];
  centreId: string | null;
  centreCounts: readonly (readonly [centreId: string, open: number])[];
  days: readonly (readonly [date: string, open: number])[];
  day: string | null;
  places: readonly Place[];
  /** The same of what somebody is booking; `held` are the places of the day. */
  heldCounts: readonly (readonly [centreId: string, held: number])[];
  heldDays: readonly (readonly [date: string, held: number])[];
  held: readonly Place[];
  /** Milliseconds since 1970. */
  renderedAt: number;
  ignored: readonly IgnorablePart[];
};

/** Asks for everything a board shows before it is live; `null` when the search has no centre. */
export async function loadBoard(request: BoardRead): Promise<RenderedBoard | null> {
  const centres = await loadCentres(request.scope);
  const bookable = bookablePeriod(centres);
  if (!bookable) return null;
  const { from, to, ...period } = boardPeriod(request, bookable);
  const filter = boardFilter(request, { from, to }, centres);
  const centreId = centres.find(({ id }) => id === request.centreId)?.id ?? null;
  const shown = ofCentre(filter, centreId);
  const [days, counts] = await Promise.all([loadDays(shown), Promise.all(centres.map(countOf(filter)))]);
  const [openDays, heldDays] = [pairsOf(days, "date", "open"), pairsOf(days, "date", "held")];
  const day = chosenDay(period.day, new Map(openDays)) ?? chosenDay(null, new Map(heldDays));
  return {
    filter,
    bookable,
    period: { from, to },
    centres,
    centreId,
    centreCounts: pairsOf(counts, "id", "totalOpen"),
    heldCounts: pairsOf(counts, "id", "totalHeld"),
    days: openDays,
    heldDays,
    day,
    ...(day === null ? { places: [], held: [] } : await loadPlaces(ofDay(shown, day))),
    renderedAt: Date.now(),
    ignored: request.centreId && centreId === null ? [...period.ignored, "centre"] : period.ignored,
  };
}

async function loadCentres(scope: Scope) {
  const code = scope.kind === "department" ? scope.code : scope.departmentCode;
  const { examCentres } = await askApi(BoardCentresDocument, {
    filter: code === null ? null : { departmentCode: code },
    near: scope.near,
    most: scope.kind === "near" && scope.withinKm === null ? NEAREST_CENTRES : MOST_CENTRES,
  });
  const centres = examCentres.edges.map(({ node, distanceKm }) => ({ ...node, distanceKm: distanceKm ?? null }));
  const most = (scope.kind === "near" && scope.withinKm) || Number.POSITIVE_INFINITY;
  return centres.filter(({ distanceKm }) => (distanceKm ?? 0) <= most);
}

async function loadDays(filter: AvailabilityFilter) {
  const { availability } = await askApi(BoardDaysDocument, { filter });
  return availability.days;
}

const countOf = (filter: AvailabilityFilter) => async (centre: { id: string }) => {
  const { availability } = await askApi(CentreCountDocument, { filter: ofCentre(filter, centre.id) });
  return { id: centre.id, ...availability };
};

async function loadPlaces(filter: AvailabilityFilter): Promise<{ places: Place[]; held: Place[] }> {
  const { availability } = await askApi(BoardDayDocument, { filter, most: MOST_PLACES });
  return { places: availability.slots.map(placeOf), held: availability.held.map(placeOf) };
}

/** What is counted, without what there is none of. */
const pairsOf = <Key extends string, Count extends string>(
  counted: readonly (Record<Key, string> & Record<Count, number>)[],
  key: Key,
  count: Count,
): (readonly [string, number])[] =>
  counted.flatMap((each) => (each[count] > 0 ? [[each[key], each[count]] as const] : []));
