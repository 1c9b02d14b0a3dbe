import type { Answer } from "./answer.js";

/**
 * One way to be admitted to a practical test: its limits, all of which have to hold. A file may have several ways, and one is
 * enough.
 */
export type Way = readonly [Answer, ...Answer[]];
