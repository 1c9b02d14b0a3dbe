import type { Family } from "./rule.types.js";

export const BRD_RULES = {} as const satisfies Family;
