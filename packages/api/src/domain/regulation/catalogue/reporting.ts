import type { Family } from "./rule.types.js";

export const REP_RULES = {} as const satisfies Family;
