import type { Family } from "./rule.types.js";

export const DEL_RULES = {} as const satisfies Family;
