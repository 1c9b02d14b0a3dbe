import { setTimeout as delay } from "node:timers/promises";

const ASK_EVERY_MS = 20;

/** Waits for a condition, asking often; throws with `what` when it does not hold within `seconds`. */
export const until = async (what: string, seconds: number, holds: () => boolean | Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`);
    await delay(ASK_EVERY_MS);
  }
};
