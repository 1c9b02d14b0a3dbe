import type { Logger } from "pino";

const EVERY_MS = 1_000;

/**
 * Does something again and again as long as the process lives: one round at a time, and a round that failed is tried again a second
 * later. For what every process may do at any time, and nobody waits for.
 */
export const everySecond = (name: string, act: () => Promise<unknown>, log: Logger): { close(): Promise<void> } => {
  let round = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const go = async (): Promise<void> => {
    try {
      await act();
    } catch (error) {
      log.warn({ err: error }, `${name} failed: tried again in a moment`);
    }
    if (!closed) plan();
  };
  const plan = (): void => {
    timer = setTimeout(() => {
      round = go();
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
