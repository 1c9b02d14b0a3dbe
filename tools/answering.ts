import { setTimeout as delay } from "node:timers/promises";
import type { Child } from "./child.ts";
import { OperatorMessage } from "./operator-message.ts";

const PATIENCE_SECONDS = 60;

const answers = async (url: string): Promise<boolean> => {
  try {
    // As a browser asks: the mailbox has a page for nobody else.
    const headers = { accept: "text/html" };
    const response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(30_000) });
    await response.body?.cancel();
    return response.status < 400;
  } catch {
    return false;
  }
};

/** Waits until `url` really answers. Gives up when the server has ended, after 60 s, or when `signal` is aborted. */
export const waitForAnswer = async (
  url: string,
  { name, child, signal }: { name: string; child: Child; signal: AbortSignal },
): Promise<void> => {
  const deadline = performance.now() + PATIENCE_SECONDS * 1000;
  while (!(await answers(url))) {
    signal.throwIfAborted();
    // What ended is told by who watches it, with the end of its log.
    if (child.hasEnded()) throw new OperatorMessage(`${name} ended before it answered.`);
    if (performance.now() > deadline)
      throw new OperatorMessage(`${name} does not answer at ${url} after ${PATIENCE_SECONDS} s.`);
    await delay(50);
  }
};
