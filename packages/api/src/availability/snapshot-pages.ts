import { LRUCache } from "lru-cache";
import type { Page } from "../domain/availability/board.js";
import type { Filter } from "../domain/availability/filter.js";
import type { AvailabilitySnapshot } from "./availability.types.js";
import { snapshotEvent } from "./events.js";
import type { LoadedBoard } from "./load-board.js";

const MOST_PAGES = 2_000;

/**
 * Pages of the query, kept until a commit touches their filter: nobody is ever shown an old one, and a crowd that asks the
 * same pays for one answer.
 */
export const snapshotPages = (loaded: LoadedBoard) => {
  const pages = new LRUCache<string, { version: bigint; snapshot: AvailabilitySnapshot }>({ max: MOST_PAGES });
  return (filter: Filter, page: Page): AvailabilitySnapshot => {
    const key = `${filter.key}|${page.first}|${page.after ? `${page.after.startsAt},${page.after.id}` : ""}`;
    const version = loaded.board.version(filter);
    const known = pages.get(key);
    if (known?.version === version) return known.snapshot;
    const snapshot = snapshotEvent(loaded, filter, page);
    pages.set(key, { version, snapshot });
    return snapshot;
  };
};
