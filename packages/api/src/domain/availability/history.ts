import type { SlotId } from "../id.js";
import type { Slot } from "../slot.js";
import { type Change, type Commit, sameSlot, type Version } from "./change.js";
import { type CentreDay, covers, coversDay, type Filter } from "./filter.js";
import { byPosition, firstIndexNot } from "./shelf.js";

/** What a reader has to do to get from one version to another. A slot that opened and closed in between does not appear. */
export type NetChange = {
  /** By start, then id. */
  readonly opened: readonly Slot[];
  readonly changed: readonly Slot[];
  readonly closed: readonly SlotId[];
  /** Those that are being booked, and were not or have changed meanwhile. */
  readonly held: readonly Slot[];
  /** Those that are being booked no longer. */
  readonly released: readonly SlotId[];
};

export type History = ReturnType<typeof createHistory>;

/** How the filter shows the slot; null when it does not. */
const shownAs = (filter: Filter, slot: Slot | null): "open" | "held" | null => {
  if (slot === null || !covers(filter, slot)) return null;
  return slot.state === "held" ? "held" : "open";
};

const netOf = (filter: Filter, first: ReadonlyMap<SlotId, Change>, last: ReadonlyMap<SlotId, Change>): NetChange => {
  const net = {
    ...{ opened: [] as Slot[], changed: [] as Slot[], closed: [] as SlotId[] },
    ...{ held: [] as Slot[], released: [] as SlotId[] },
  };
  for (const [id, { before }] of first) {
    const after = last.get(id)?.after ?? null;
    const had = shownAs(filter, before);
    const has = shownAs(filter, after);
    const isSame = before !== null && after !== null && sameSlot(before, after);
    if (had === "open" && has !== "open") net.closed.push(id);
    if (had === "held" && has !== "held") net.released.push(id);
    if (after === null || has === null || isSame) continue;
    if (has === "held") net.held.push(after);
    else if (had === "open") net.changed.push(after);
    else net.opened.push(after);
  }
  for (const slots of [net.opened, net.changed, net.held]) slots.sort(byPosition);
  return net;
};

/** The last forgotten commit of each day of a centre: enough to know what version a filter had just before the oldest commit kept. */
const forgottenDays = (base: Version) => {
  const days = new Map<string, CentreDay & { lastChanged: Version }>();
  return {
    add({ version, changes }: Commit): void {
      for (const { before, after } of changes)
        for (const slot of [before, after]) {
          if (!slot) continue;
          const { category, centreId, civilDate } = slot;
          days.set(`${category} ${centreId} ${civilDate}`, { category, centreId, civilDate, lastChanged: version });
        }
    },
    versionOf(filter: Filter): Version {
      let greatest = base;
      for (const day of days.values())
        if (day.lastChanged > greatest && coversDay(filter, day)) greatest = day.lastChanged;
      return greatest;
    },
  };
};

/** The last commits, at most `mostChanges` slot changes of them. `base` is the version before the first one. */
export const createHistory = (base: Version, mostChanges: number) => {
  /** Version of the state just before the oldest commit kept. */
  let floor = base;
  let commits: Commit[] = [];
  let forgotten = 0;
  let kept = 0;
  const past = forgottenDays(base);

  const forgetOldest = (): void => {
    const oldest = commits[forgotten] as Commit;
    past.add(oldest);
    floor = oldest.version;
    kept -= oldest.changes.length;
    forgotten += 1;
    // The array is shortened now and then: `shift` on each commit would move the whole of it each time.
    if (forgotten > 1_000 && forgotten * 2 > commits.length) {
      commits = commits.slice(forgotten);
      forgotten = 0;
    }
  };

  /**
   * Index of the first commit that a reader of the filter at `version` has missed, or `null` when that is not exactly a state
   * this history knows. A filter that nothing touched for long has a version older than all that is kept, and a good one.
   */
  const indexSince = (filter: Filter, version: Version): number | null => {
    if (version === floor || (version < floor && version === past.versionOf(filter))) return forgotten;
    const index = firstIndexNot(commits, (commit) => commit.version < version);
    return index >= forgotten && commits[index]?.version === version ? index + 1 : null;
  };

  return {
    remember(commit: Commit): void {
      commits.push(commit);
      kept += commit.changes.length;
      while (kept > mostChanges) forgetOldest();
    },
    /** From exactly `version` to now, or `null`: the reader then needs a snapshot. */
    since(filter: Filter, version: Version): NetChange | null {
      const start = indexSince(filter, version);
      if (start === null) return null;
      const first = new Map<SlotId, Change>();
      const last = new Map<SlotId, Change>();
      for (let index = start; index < commits.length; index += 1)
        for (const change of (commits[index] as Commit).changes) {
          const { before, after } = change;
          if (!(before && covers(filter, before)) && !(after && covers(filter, after))) continue;
          const id = (before ?? after)?.id as SlotId;
          if (!first.has(id)) first.set(id, change);
          last.set(id, change);
        }
      return netOf(filter, first, last);
    },
  };
};
