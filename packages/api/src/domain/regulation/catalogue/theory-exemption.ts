import type { Family } from "./rule.types.js";

export const ETG_RULES = {} as const satisfies Family;
