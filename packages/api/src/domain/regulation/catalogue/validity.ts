import type { Family } from "./rule.types.js";

export const VAL_RULES = {} as const satisfies Family;
