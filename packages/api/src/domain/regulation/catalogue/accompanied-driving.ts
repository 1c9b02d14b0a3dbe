import type { Family } from "./rule.types.js";

export const AAC_RULES = {} as const satisfies Family;
