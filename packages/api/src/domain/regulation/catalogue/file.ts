import type { Family } from "./rule.types.js";

export const REC_RULES = {} as const satisfies Family;
