import type { Family } from "./rule.types.js";

export const MED_RULES = {} as const satisfies Family;
