import { randomInt } from "node:crypto";

/** The largest range that `randomInt` takes. */
const STEPS = 2 ** 48 - 1;

/** A number from 0 to 1, exclusive, that nobody can guess from those drawn before. */
export const unguessableDraw = (): number => randomInt(STEPS) / STEPS;
