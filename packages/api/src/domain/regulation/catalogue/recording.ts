import type { Family } from "./rule.types.js";

export const RES_RULES = {} as const satisfies Family;
