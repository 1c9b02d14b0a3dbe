import { examSlots } from "@creneau/schema";
import { and, eq } from "drizzle-orm";
import { toGlobalId } from "../../src/contract/global-id.js";
import type { Database } from "../../src/platform/database.js";
import { type Subscriber, subscribed } from "../subscriber.js";
import { until } from "./until.js";

/** The board is read again after a pause that grows with every failure, to 5 s. */
const CATCH_UP_SECONDS = 40;

/** People who watch all places of category B while things break. */
export const startWatching = (webSocketUrl: string, count: number): Promise<Subscriber[]> =>
  Promise.all(Array.from({ length: count }, () => subscribed(webSocketUrl)));

const openPlaces = async (db: Database): Promise<string> => {
  const rows = await db
    .select({ id: examSlots.id, version: examSlots.version })
    .from(examSlots)
    .where(and(eq(examSlots.state, "open"), eq(examSlots.category, "B")));
  return rows
    .map(({ id, version }) => `${toGlobalId("ExamSlot", id)} ${version}`)
    .sort()
    .join();
};

const shownPlaces = ({ slots }: Subscriber): string =>
  [...slots.values()]
    .map(({ id, version }) => `${id} ${version}`)
    .sort()
    .join();

/** Every watcher ends up showing exactly what the database has, place by place and version by version. Nobody may write meanwhile. */
export const untilEqualToDatabase = async (watchers: readonly Subscriber[], db: Database): Promise<void> => {
  const truth = await openPlaces(db);
  await until("every live client is equal to the database", CATCH_UP_SECONDS, () => {
    for (const watcher of watchers) watcher.check();
    return watchers.every((watcher) => shownPlaces(watcher) === truth);
  });
};

export const snapshotsOf = ({ events }: Subscriber): number =>
  events.filter((event) => event.__typename === "AvailabilitySnapshot").length;
