import { type ExamPhase, GRID_NAMES, type LicenceCategory } from "@creneau/schema";
import { type Grid, gridOn } from "../planning/grid.js";
import { layOutPlace, type PlannedPlace } from "../planning/lay-out.js";
import type { LayOutRefusal } from "../planning/refusal.js";
import { type Judged, judged, type PlanningFacts, type Span, type StandingSession } from "./facts.js";
import { meet, type OpenSession, sessionsOf } from "./sessions-of-a-day.js";
import type { WantedPlace } from "./wanted-place.js";

export type NumberedPlace = WantedPlace & { readonly number: number };

/** A place to be written, in a session that is there or in a new one: both are told by `session`. */
export type NewPlace = NumberedPlace & {
  readonly session: OpenSession;
  readonly durationMinutes: number;
  readonly phase: ExamPhase;
  readonly category: LicenceCategory;
};

export type Outcome = Judged & { readonly place: NewPlace | null };

const MINUTE_MS = 60_000;

const refused = (verdict: Judged): Outcome => ({ ...verdict, place: null });

/** Of the grids of that day the one that most of the places lie on: files of the time of CandiLib have another than the service. */
const gridOf = (places: readonly NumberedPlace[], { gridbook }: PlanningFacts): Grid | null => {
  const [place] = places;
  if (!place) return null;
  const { group, centre, date } = place;
  const known = GRID_NAMES.flatMap(
    (name) => gridOn(gridbook, { group, departmentCode: centre.departmentCode, name }, date) ?? [],
  );
  const hits = (grid: Grid) =>
    places.filter(({ minute }) => grid.exams.some(({ startMinute }) => startMinute === minute)).length;
  return known.toSorted((one, other) => hits(other) - hits(one))[0] ?? null;
};

type GridPlace = NumberedPlace & Span & { readonly laidOut: PlannedPlace };

/** The place on the grid: B1 takes as many units as its rule says, an ordinary place the one of its hour. */
const laidOutOf = (place: NumberedPlace, grid: Grid | null, { rulesOn }: PlanningFacts) => {
  if (!grid) return { kind: "OffTheGrid", startsAt: null, starts: [] } as const;
  const { minute: startMinute, category, group, examiner, radioGuidance, date } = place;
  const means = { group, qualifications: examiner.qualifications, radioGuidance };
  const wish = { startMinute, category, extraMinutes: 0 };
  return layOutPlace(grid, wish, means, rulesOn(date), Number.POSITIVE_INFINITY);
};

const verdictOf = (refusal: LayOutRefusal): Judged =>
  refusal.kind === "B1NotPossible"
    ? judged("b1_not_possible", [refusal.rule])
    : judged("outside_grid", refusal.kind === "OffTheGrid" ? refusal.starts : []);

/** What a place is before anybody else's are looked at: there already, twice in the file, on the grid or off it. */
const onTheGrid = (
  places: readonly NumberedPlace[],
  standing: readonly StandingSession[],
  facts: PlanningFacts,
): { readonly open: readonly GridPlace[]; readonly over: ReadonlyMap<number, Outcome> } => {
  const grid = gridOf(places, facts);
  const [open, over, seen] = [[] as GridPlace[], new Map<number, Outcome>(), new Set<number>()];
  const taken = standing.flatMap((session) => session.places);
  for (const place of places) {
    const there = taken.find(({ from }) => from === place.at);
    const laid = laidOutOf(place, grid, facts);
    if (there) over.set(place.number, refused(judged(there.state === "withdrawn" ? "withdrawn" : "already_planned")));
    else if (seen.has(place.at)) over.set(place.number, refused(judged("double")));
    else if ("kind" in laid) over.set(place.number, refused(verdictOf(laid)));
    else {
      const span = { from: place.at, until: place.at + laid.place.durationMinutes * MINUTE_MS };
      // What a row before takes in this file counts as what is planned: B1 takes hours that have rows of their own.
      const busy = [...taken.filter(({ state }) => state !== "withdrawn"), ...open].some((other) => meet(other, span));
      if (busy) over.set(place.number, refused(judged("examiner_busy")));
      else open.push({ ...place, ...span, laidOut: laid.place });
    }
    seen.add(place.at);
  }
  return { open, over };
};

const keyOf = ({ centre, group }: NumberedPlace): string => `${centre.id} ${group}`;
const hullOf = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  until: Math.max(...spans.map(({ until }) => until)),
});

/**
 * One examiner's day in a file, held against what is planned for it already. Who is at two centres (or examines two groups) is at
 * neither in between: which of the rows is right, only a person can tell.
 */
export const judgeDay = (
  places: readonly NumberedPlace[],
  standing: readonly StandingSession[],
  absences: readonly Span[],
  facts: PlanningFacts,
): ReadonlyMap<number, Outcome> => {
  const outcomes = new Map<number, Outcome>();
  const own = (place: NumberedPlace) =>
    standing.filter(({ centreId, group }) => centreId === place.centre.id && group === place.group);
  const byKey = [...Map.groupBy(places, keyOf).values()].map((of) => {
    const [first] = of;
    const sessions = first ? own(first) : [];
    return { sessions, ...onTheGrid(of, sessions, facts) };
  });
  const hulls = byKey.map(({ open }) => (open.length > 0 ? hullOf(open) : null));
  for (const [index, { sessions, open, over }] of byKey.entries()) {
    for (const [number, outcome] of over) outcomes.set(number, outcome);
    const others = standing.filter((session) => session.standing && !sessions.includes(session));
    const elsewhere = [...others, ...hulls.filter((hull, of) => hull !== null && of !== index)] as readonly Span[];
    const free = open.filter((place) => {
      const busy = elsewhere.some((span) => meet(span, place));
      const absent = absences.some((span) => meet(span, place));
      if (busy || absent) outcomes.set(place.number, refused(judged(busy ? "examiner_busy" : "examiner_absent")));
      return !busy && !absent;
    });
    for (const { session, place } of sessionsOf(free, sessions, [...others, ...absences])) {
      const { laidOut, ...rest } = place;
      const { durationMinutes, phase, category } = laidOut;
      const told = { ...rest, session, durationMinutes, phase, category };
      outcomes.set(place.number, { ...judged("planned"), place: told });
    }
  }
  return outcomes;
};
