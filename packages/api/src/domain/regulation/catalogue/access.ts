import type { Family } from "./rule.types.js";

export const API_RULES = {} as const satisfies Family;
