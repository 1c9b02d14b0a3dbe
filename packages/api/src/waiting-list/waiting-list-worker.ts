import type { Logger } from "pino";
import type { Services } from "../context.js";
import { settleRehousings } from "../rehousings/settle-rehousings.js";
import { returnedPlaceStore } from "./returned-place.store.js";
import { settlePlace } from "./settle-place.js";

/** How often a process looks for places to settle, in milliseconds. */
const EVERY_MS = 500;
/** Places taken up at once. Settled within a few milliseconds each, long before the claim on the last of them runs out. */
const AT_ONCE = 50;

type Needed = Pick<Services, "database" | "rulebook" | "policies" | "clock">;

/**
 * Settles every place that is due, and returns how many. A place that could not be settled is taken up again when its claim has run
 * out, by whichever process is there then: nothing but the row remembers it.
 */
export const settleReturnedPlaces = async (services: Needed, log: Logger): Promise<number> => {
  let settled = 0;
  for (;;) {
    const places = await returnedPlaceStore(services.database).claim(services.clock.now(), AT_ONCE);
    for (const place of places)
      await settlePlace(services, place).catch((error: unknown) => {
        log.warn(
          { err: error, returnedPlace: place.id },
          "a returned place could not be settled: tried again in a moment",
        );
      });
    settled += places.length;
    if (places.length < AT_ONCE) return settled;
  }
};

/** Works as long as the process lives, one round at a time. */
export const workOnWaitingList = (services: Needed, log: Logger): { close(): Promise<void> } => {
  let round: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const work = async (): Promise<void> => {
    try {
      // First whose place was withdrawn, then those who wait.
      await settleRehousings(services, log);
      await settleReturnedPlaces(services, log);
    } catch (error) {
      log.warn({ err: error }, "the waiting list could not be looked at: tried again in a moment");
    }
    if (!closed) plan();
  };
  const plan = (): void => {
    timer = setTimeout(() => {
      round = work();
    }, EVERY_MS);
    timer.unref();
  };
  plan();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await round;
    },
  };
};
