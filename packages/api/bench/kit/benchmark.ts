import { setTimeout as delay } from "node:timers/promises";
import { type Result, table } from "./table.ts";

/** Remembers what must be stopped when the benchmark is over. Answers what it was given. */
export type Owns = <Thing extends { stop(): Promise<unknown> }>(thing: Thing) => Thing;

/** Several times what the longest one takes on a quiet machine: what hangs must not hang for ever. */
const MOST_SECONDS = 240;
const STOP_SECONDS = 12;

/**
 * Runs a benchmark and prints its table. Whatever it started is stopped at the end, the last first: after the last number,
 * after a failure, and after Ctrl-C.
 */
export const benchmark = async (inside: string, work: (owns: Owns) => Promise<Result[]>): Promise<void> => {
  const owned: { stop(): Promise<unknown> }[] = [];
  const interrupted = Promise.withResolvers<never>();
  const tooLate = () => interrupted.reject(new Error(`not finished within ${MOST_SECONDS} s`));
  setTimeout(tooLate, MOST_SECONDS * 1_000).unref();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => interrupted.reject(new Error(`stopped by ${signal}`)));
  const owns: Owns = (thing) => {
    owned.push(thing);
    return thing;
  };
  try {
    const results = await Promise.race([work(owns), interrupted.promise]);
    console.log(`${table(results)}\n\n${inside}`);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    // What does not stop in time must not keep the others, the database above all, from being stopped.
    for (const { stop } of owned.toReversed())
      await Promise.race([stop(), delay(STOP_SECONDS * 1_000)]).catch((error: unknown) => console.error(error));
  }
  // A round that was interrupted may still hold timers and sockets.
  process.exit();
};
