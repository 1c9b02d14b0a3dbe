import type { WithdrawalRefusal } from "./refusal.js";

/** Everybody concerned reads it, in a mail and on their pages. */
const MOST_CHARACTERS = 500;
const FEWEST_LETTERS = 3;

/** A reason in one line: what cannot be seen is not part of it. */
export const cleanReason = (typed: string): string =>
  typed
    .normalize("NFC")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();

/** Why that is no reason, or null. Asked of a reason that is clean. */
export const refusalOfReason = (reason: string): Extract<WithdrawalRefusal, { kind: "ReasonRefused" }> | null => {
  const refused = (problem: "missing" | "too_long") =>
    ({ kind: "ReasonRefused", field: "reason", problem, mostCharacters: MOST_CHARACTERS }) as const;
  if ((reason.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS) return refused("missing");
  return [...reason].length > MOST_CHARACTERS ? refused("too_long") : null;
};
