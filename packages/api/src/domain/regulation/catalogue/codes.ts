import type { Family } from "./rule.types.js";

export const COD_RULES = {} as const satisfies Family;
