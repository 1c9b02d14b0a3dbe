import type { Family } from "./rule.types.js";

export const CLB_RULES = {} as const satisfies Family;
