import type { Family } from "./rule.types.js";

export const CEP_RULES = {} as const satisfies Family;
