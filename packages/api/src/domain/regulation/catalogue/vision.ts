import type { Family } from "./rule.types.js";

export const VIS_RULES = {} as const satisfies Family;
