import { FOLLOW_UP_RULES } from "./enrolment-follow-up.js";
import { REQUEST_RULES } from "./enrolment-request.js";
import type { Family } from "./rule.types.js";

export const ENR_RULES = { ...REQUEST_RULES, ...FOLLOW_UP_RULES } as const satisfies Family;
