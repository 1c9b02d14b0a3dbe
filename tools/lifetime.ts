import { watchLauncher } from "./launcher.ts";
import { OperatorMessage } from "./operator-message.ts";
import type { Progress } from "./progress.ts";

/** What lives as long as the command does, from the first thing started to the last one stopped. */
export type Lifetime = {
  /** Aborted when the end has come: the operator asked, or something died. */
  signal: AbortSignal;
  /** What must be stopped at the end; the last one added is stopped first. */
  owns(name: string, stop: () => Promise<void>): void;
  /** Something that had to happen does not: all else is stopped. The first reason is the one that is told. */
  fail(reason: unknown): void;
};

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

type Owned = { name: string; stop: () => Promise<void> };

const stopAll = async (owned: Owned[], progress: Progress): Promise<boolean> => {
  let clean = true;
  for (const { name, stop } of owned.toReversed())
    await progress.step(`${name} stops`, stop).catch((error: unknown) => {
      clean = false;
      console.error(error);
    });
  return clean;
};

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

/**
 * Runs `start`, then waits for Ctrl-C (or SIGTERM, or the end of the terminal or of `npx`) and stops all that was started, in reverse.
 * The exit code is 0 when the operator asked for the end, since that is how this command ends well, and 1 when something
 * failed. Asking again while it stops changes nothing.
 */
export const live = async (progress: Progress, start: (lifetime: Lifetime) => Promise<void>): Promise<number> => {
  const end = new AbortController();
  const owned: Owned[] = [];
  let failure: unknown;
  const failWith = (reason: unknown) => {
    if (end.signal.aborted) return;
    failure = reason;
    end.abort();
  };
  const asked = () => {
    if (!end.signal.aborted) process.stdout.write("\n");
    end.abort();
  };
  for (const signal of SIGNALS) process.on(signal, asked);
  const endWatch = watchLauncher(asked);

  await start({
    signal: end.signal,
    owns: (name, stop) => owned.push({ name, stop }),
    fail: failWith,
  }).catch(failWith);
  await aborted(end.signal);
  // Said before the stopping, which may take seconds: the reason is what the operator looks for.
  if (failure !== undefined) console.error(failure instanceof OperatorMessage ? `\n${failure.message}\n` : failure);
  const clean = await stopAll(owned, progress);
  for (const signal of SIGNALS) process.off(signal, asked);
  endWatch();
  return failure === undefined && clean ? 0 : 1;
};
