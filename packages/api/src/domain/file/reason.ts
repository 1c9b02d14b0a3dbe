import { plainSpelling } from "../plain-spelling.js";
import type { FileCareRefusal } from "./refusal.js";

/** Longest reason that is kept with an officer's act, in characters. */
export const LONGEST_REASON = 2_000;

/** Why this is no reason to act in a candidate's place, or null. A few signs without a word say nothing. */
export const refusalOfReason = (reason: string): Extract<FileCareRefusal, { kind: "ReasonMissing" }> | null =>
  plainSpelling(reason) !== "" && reason.length <= LONGEST_REASON
    ? null
    : { kind: "ReasonMissing", mostCharacters: LONGEST_REASON };
