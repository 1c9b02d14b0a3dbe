import type { Family } from "./rule.types.js";

export const BOK_RULES = {} as const satisfies Family;
