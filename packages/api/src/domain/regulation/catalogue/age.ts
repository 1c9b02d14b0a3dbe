import type { Family } from "./rule.types.js";

export const AGE_RULES = {} as const satisfies Family;
