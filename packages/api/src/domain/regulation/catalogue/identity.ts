import type { Family } from "./rule.types.js";

export const ID_RULES = {} as const satisfies Family;
