import { AVAILABILITY_PUBLICATION } from "@creneau/schema";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { CentreRow } from "../centres/centre.loader.js";
import type { Page } from "../domain/availability/board.js";
import type { RowChange } from "../domain/availability/change.js";
import type { Filter } from "../domain/availability/filter.js";
import { type DateWindow, nearestSlots } from "../domain/availability/nearest.js";
import type { CentreId, SlotId } from "../domain/id.js";
import type { Slot } from "../domain/slot.js";
import { type ChangeStream, openChangeStream, type StreamStatus } from "../platform/change-stream.js";
import type { RowEvent, Transaction } from "../platform/replication-frames.js";
import { type AskedFilter, understoodFilter } from "./asked-filter.js";
import type { AvailabilitySnapshot } from "./availability.types.js";
import { createHub, type Hub } from "./hub.js";
import { type LoadedBoard, loadBoard } from "./load-board.js";
import { isShown, slotIdOf, slotOf } from "./slot-row.js";
import { snapshotPages } from "./snapshot-pages.js";

export type LiveAvailability = {
  readonly board: {
    /** What the filter means today; `BAD_USER_INPUT` when it cannot be understood. */
    filter(asked: AskedFilter): Filter;
    /** One page of the open slots, exact as of the last commit that reached this process. */
    snapshot(filter: Filter, page: Page): AvailabilitySnapshot;
    /** The slot with this id while it is open, as of the last commit that reached this process; none while reloading. */
    open(id: SlotId): Slot | undefined;
    /** Open slots to offer in place of this one: own centre first, closest in time; then the closest centres. */
    nearest(slot: Slot, count: number, window?: DateWindow): Slot[];
  };
  readonly hub: Hub;
  /** The centre as the board knows it, without asking the database. */
  centre(id: CentreId): CentreRow | undefined;
  /** Told after each commit that wrote on a place, open or not, and when the stream is live again. Gives back how to leave. */
  followPlaces(listener: () => void): () => void;
  status(): StreamStatus;
  /** Resolves at once while live, else waits a little, then fails with `AVAILABILITY_RELOADING`. */
  whenLive(): Promise<void> | undefined;
  close(): Promise<void>;
};

/** How long a reader waits for a board that is being loaded again, in milliseconds. */
const RELOAD_PATIENCE_MS = 2_000;
/** How long the process waits for its first board, in milliseconds. */
const FIRST_LOAD_PATIENCE_MS = 120_000;

const SLOTS = "exam_slots";
/** Dated values: they mean nothing to the board. */
const VALUES: ReadonlySet<string> = new Set(["rule_values", "policy_values"]);

const reloading = () =>
  new GraphQLError("Availability is being read again from the database. Try again in a moment.", {
    extensions: { code: "AVAILABILITY_RELOADING", http: { status: 503 } },
  });

/** The changes of one row; two when its key changed. */
const rowChanges = (event: RowEvent): RowChange[] => {
  if (event.kind === "truncate") return [];
  if (event.kind === "delete") return [{ id: slotIdOf(event.key), shown: null }];
  const change = { id: slotIdOf(event.row), shown: isShown(event.row) ? slotOf(event.row) : null };
  return event.replacedKey ? [{ id: slotIdOf(event.replacedKey), shown: null }, change] : [change];
};

/** A truncated table tells no rows, and a centre that changed may change what every filter means: both need a new load. */
const needsReload = (event: RowEvent): boolean =>
  event.kind === "truncate" || (event.table !== SLOTS && !VALUES.has(event.table));

const isOfValues = (event: RowEvent): boolean => event.kind !== "truncate" && VALUES.has(event.table);
const isOfSlots = (event: RowEvent): boolean => !isOfValues(event);

const within = async (milliseconds: number, promise: Promise<void>, late: () => Error): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  await Promise.race([promise, patience]).finally(() => clearTimeout(timer));
};

/** Opens the change stream and resolves once the first board is live. */
export const openLiveAvailability = async (options: {
  databaseUrl: string;
  log: Logger;
  /** Sign of life asked from the database, in milliseconds. Default 2,000. */
  askEveryMs?: number;
  /** A number of the regulation or a policy has changed, or may have changed while nobody was told. */
  onValuesChanged?: () => void;
}): Promise<LiveAvailability> => {
  let loaded: LoadedBoard | undefined;
  let pages: ReturnType<typeof snapshotPages> | undefined;
  let announceLive = () => {};
  const untilLive = () =>
    new Promise<void>((resolve) => {
      announceLive = resolve;
    });
  let live = untilLive();
  /** What was loaded no longer tells the present; readers wait for the next load. */
  const goStale = (): void => {
    if (!pages) return;
    pages = undefined;
    live = untilLive();
  };
  const hub = createHub();
  const followers = new Set<() => void>();
  const tellFollowers = (): void => {
    for (const follower of followers) follower();
  };

  const onTransaction = ({ version, events }: Transaction): void => {
    // Without pages the board is out of date already: what follows in the same packet must not be told on top of it.
    if (!loaded || !pages) return;
    if (events.some(needsReload)) {
      goStale();
      stream.reload("what the board rests on has changed");
      return;
    }
    if (events.some(isOfValues)) options.onValuesChanged?.();
    if (events.some(isOfSlots)) tellFollowers();
    const commit = loaded.board.apply(version, events.filter(isOfSlots).flatMap(rowChanges));
    if (commit.changes.length === 0) return;
    loaded.history.remember(commit);
    hub.onCommit(commit);
  };

  const stream: ChangeStream = openChangeStream<LoadedBoard>({
    databaseUrl: options.databaseUrl,
    publication: AVAILABILITY_PUBLICATION,
    log: options.log,
    ...(options.askEveryMs !== undefined && { askEveryMs: options.askEveryMs }),
    load: loadBoard,
    onLive: (state) => {
      loaded = state;
      pages = snapshotPages(state);
      announceLive();
      hub.onLive(state);
      tellFollowers();
      options.onValuesChanged?.();
    },
    onTransaction,
    onReloading: () => {
      goStale();
      hub.onReloading();
    },
  });

  const now = (): LoadedBoard => {
    if (!loaded) throw reloading();
    return loaded;
  };
  const availability: LiveAvailability = {
    board: {
      filter: (asked) => understoodFilter(asked, now().reference),
      snapshot: (filter, page) => {
        if (!pages) throw reloading();
        return pages(filter, page);
      },
      open: (id) => (pages ? loaded?.board.open(id) : undefined),
      nearest: (slot, count, window) =>
        loaded ? nearestSlots(loaded.board, loaded.reference.centres, slot, count, window ?? null) : [],
    },
    hub,
    centre: (id) => loaded?.reference.centres.get(id),
    followPlaces: (listener) => {
      followers.add(listener);
      return () => void followers.delete(listener);
    },
    status: () => (pages ? "live" : "reloading"),
    whenLive: () => (pages ? undefined : within(RELOAD_PATIENCE_MS, live, reloading)),
    close: async () => {
      hub.close();
      await stream.close();
    },
  };
  await within(FIRST_LOAD_PATIENCE_MS, live, () => new Error("the availability board could not be loaded")).catch(
    async (error: unknown) => {
      await availability.close();
      throw error;
    },
  );
  return availability;
};
