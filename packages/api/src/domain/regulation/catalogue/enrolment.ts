import type { Family } from "./rule.types.js";

export const ENR_RULES = {} as const satisfies Family;
