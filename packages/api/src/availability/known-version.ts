import { badInput } from "../contract/bad-input.js";

const VERSION = /^\d{1,20}$/;

/** The version that a reader says it has. Any number is a fair claim: one that nobody remembers gets a snapshot. */
export const knownVersion = (after: string | null | undefined): bigint | null => {
  if (after === null || after === undefined) return null;
  if (!VERSION.test(after)) throw badInput("after", "this is not a version: a version is a decimal number.");
  return BigInt(after);
};
