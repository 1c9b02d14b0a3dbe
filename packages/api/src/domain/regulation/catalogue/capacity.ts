import type { Family } from "./rule.types.js";

export const CAP_RULES = {} as const satisfies Family;
