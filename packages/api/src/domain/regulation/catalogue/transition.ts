import type { Family } from "./rule.types.js";

export const TRA_RULES = {} as const satisfies Family;
