import { Temporal } from "temporal-polyfill";

/** The only source of "now": handed down, so that a test can say what time it is. */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };
