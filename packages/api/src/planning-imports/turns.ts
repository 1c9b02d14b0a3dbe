import { setImmediate } from "node:timers/promises";

/** Rows that are read or judged before others in the process get their turn: some hundredths of a second. */
export const ROWS_A_TURN = 2_000;

/** Does a long piece of work in turns: whoever waits for the process comes in between. */
export const inTurns = async <Result>(work: Generator<void, Result>): Promise<Result> => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
  }
};
