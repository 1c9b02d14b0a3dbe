import type { Temporal } from "temporal-polyfill";
import { today } from "../domain/booking/centre-calendar.js";
import { type PolicyKey, policyOn } from "../domain/policy/policy.js";
import type { Policybook } from "./policybook.js";

/** The number of a policy that concerns the service as a whole, on the date in Paris. */
export const servicePolicy = (policies: Policybook, key: PolicyKey, now: Temporal.Instant): number =>
  policyOn(policies.now(), key, null, today(now, "Europe/Paris").toString());
