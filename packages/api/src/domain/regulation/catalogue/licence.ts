import type { Family } from "./rule.types.js";

export const LIC_RULES = {} as const satisfies Family;
