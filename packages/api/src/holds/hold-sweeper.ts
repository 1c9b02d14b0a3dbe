import type { Logger } from "pino";
import type { Database } from "../platform/database.js";
import { endExpiredHolds } from "./end-expired-holds.js";

/** How often a process looks for holds that are over, in milliseconds. Nothing waits for it: see `endTheseIfExpired`. */
const EVERY_MS = 1_000;

/** Opens the places of expired holds again, as long as the process lives. One round at a time; a round that failed is tried again. */
export const sweepHolds = (db: Database, log: Logger): { close(): Promise<void> } => {
  let round = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const sweep = async (): Promise<void> => {
    try {
      await endExpiredHolds(db);
    } catch (error) {
      log.warn({ err: error }, "expired holds could not be ended: tried again in a moment");
    }
    if (!closed) plan();
  };
  const plan = (): void => {
    timer = setTimeout(() => {
      round = sweep();
    }, EVERY_MS);
    timer.unref();
  };
  plan();
  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      return round;
    },
  };
};
