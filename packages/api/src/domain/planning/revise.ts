import type { LicenceCategory, SlotState } from "@creneau/schema";
import type { SlotId } from "../id.js";
import type { RuleSet } from "../regulation/rule-set.js";
import { timeOfMinute } from "./day-time.js";
import type { Grid } from "./grid.js";
import { layOutPlace, type Means, type PlannedPlace, type WishedPlace } from "./lay-out.js";
import type { LayOutRefusal, PlaceRefusal } from "./refusal.js";

/** A place of a session as it is, in the state that it is in. */
export type StandingPlace = PlannedPlace & { readonly id: SlotId; readonly state: SlotState };

/** What an officer wants changed in a session. A change without a category keeps it. */
export type WishedChanges = {
  readonly add: readonly WishedPlace[];
  readonly remove: readonly SlotId[];
  readonly change: readonly {
    readonly slotId: SlotId;
    readonly category: LicenceCategory | null;
    readonly extraMinutes: number;
  }[];
};

/** What that comes to. A draft that goes was never anybody's and is deleted; a published place is withdrawn, and may come back as a draft. */
export type Revision = {
  readonly deleted: readonly SlotId[];
  readonly withdrawn: readonly SlotId[];
  readonly added: readonly PlannedPlace[];
  readonly revived: readonly (PlannedPlace & { readonly id: SlotId })[];
  readonly changed: readonly (PlannedPlace & { readonly id: SlotId })[];
};

type Refusal = LayOutRefusal | PlaceRefusal | { readonly kind: "SlotNotFound" };

/** A free place may be taken back; one that somebody has, or is about to have, may not. */
const MAY_GO: ReadonlySet<SlotState> = new Set(["draft", "open"]);

const inUse = ({ id, startMinute, state }: StandingPlace): PlaceRefusal => ({
  kind: "PlaceInUse",
  slotId: id,
  startsAt: timeOfMinute(startMinute),
  state,
});

/** The day while it is being changed: what stays, what goes. */
type Day = {
  readonly grid: Grid;
  readonly means: Means;
  readonly rules: RuleSet;
  readonly staying: Map<SlotId, StandingPlace>;
  readonly going: Map<SlotId, StandingPlace>;
};

/** From which minute on somebody is examined after `minute`: only who has a place counts, free ones can be neutralised. */
const takenFrom = ({ staying }: Day, minute: number, neutralises: boolean): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...[...staying.values()]
      .filter((place) => place.startMinute > minute && !(neutralises && MAY_GO.has(place.state)))
      .map((place) => place.startMinute),
  );

const changeOne = (day: Day, { slotId, category, extraMinutes }: WishedChanges["change"][number]) => {
  const before = day.staying.get(slotId);
  if (!before) return { kind: "SlotNotFound" } as const;
  // What is published stays what it was published as: whoever waits for it counts on it.
  if (category !== null && category !== before.category && before.state !== "draft") return inUse(before);
  const wish = { startMinute: before.startMinute, category: category ?? before.category, extraMinutes };
  const laidOut = layOutPlace(day.grid, wish, day.means, day.rules, takenFrom(day, before.startMinute, true));
  if ("kind" in laidOut) return laidOut;
  // The units that it takes now are nobody else's: free places in them are neutralised (CAP-9).
  for (const place of day.staying.values()) {
    const taken = place.startMinute > before.startMinute && place.startMinute < laidOut.untilMinute;
    if (!taken) continue;
    if (!MAY_GO.has(place.state)) return inUse(place);
    day.staying.delete(place.id);
    day.going.set(place.id, place);
  }
  const after = { ...before, ...laidOut.place };
  day.staying.set(slotId, after);
  return after;
};

const overlapping = (places: Iterable<PlannedPlace>, { startMinute, durationMinutes }: PlannedPlace): boolean =>
  [...places].some(
    (other) =>
      other.startMinute < startMinute + durationMinutes && startMinute < other.startMinute + other.durationMinutes,
  );

/**
 * What changing a session comes to, or the first thing that stands against it. First places go, then others change, then new ones
 * come: what is freed by one change can be used by the next.
 */
export const revise = (
  places: readonly StandingPlace[],
  wished: WishedChanges,
  grid: Grid,
  means: Means,
  rules: RuleSet,
): Revision | Refusal => {
  const withdrawnBefore = places.filter(({ state }) => state === "withdrawn");
  const standing = places.filter(({ state }) => state !== "withdrawn");
  const day: Day = {
    ...{ grid, means, rules },
    ...{ staying: new Map(standing.map((place) => [place.id, place])), going: new Map() },
  };
  for (const id of wished.remove) {
    const place = day.staying.get(id);
    if (!place) return { kind: "SlotNotFound" };
    if (!MAY_GO.has(place.state)) return inUse(place);
    day.staying.delete(id);
    day.going.set(id, place);
  }
  const changed = new Map<SlotId, StandingPlace>();
  for (const change of wished.change) {
    const after = changeOne(day, change);
    if ("kind" in after) return after;
    changed.set(after.id, after);
  }
  const added: PlannedPlace[] = [];
  for (const wish of wished.add) {
    const laidOut = layOutPlace(grid, wish, means, rules, takenFrom(day, wish.startMinute, false));
    if ("kind" in laidOut) return laidOut;
    if (overlapping([...day.staying.values(), ...added], laidOut.place))
      return { kind: "PlacesOverlap", startsAt: timeOfMinute(wish.startMinute) };
    added.push(laidOut.place);
  }
  if (day.staying.size + added.length === 0) return { kind: "NothingPlanned" };
  // A start is one row: what was taken back there comes back as a draft.
  const oldOne = ({ startMinute }: PlannedPlace) =>
    [...withdrawnBefore, ...day.going.values()].find((place) => place.startMinute === startMinute);
  const revived = added.flatMap((place) => {
    const old = oldOne(place);
    return old ? [{ ...place, id: old.id }] : [];
  });
  const back = new Set(revived.map(({ id }) => id));
  const gone = [...day.going.values()].filter(({ id }) => !back.has(id));
  return {
    deleted: gone.filter(({ state }) => state === "draft").map(({ id }) => id),
    withdrawn: gone.filter(({ state }) => state === "open").map(({ id }) => id),
    added: added.filter((place) => !oldOne(place)),
    revived,
    changed: [...changed.values()].filter(({ id }) => day.staying.has(id)).map(({ state: _, ...place }) => place),
  };
};
