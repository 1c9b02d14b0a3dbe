import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import { policyOn } from "../domain/policy/policy.js";

/** How long a hold lasts at a centre, in seconds, by the policy of its department today. */
export const holdSeconds = (
  { clock, policies }: Pick<Context, "clock" | "policies">,
  { timeZone, departmentCode }: { readonly timeZone: string; readonly departmentCode: string },
): number => policyOn(policies.now(), "hold.time", departmentCode, today(clock.now(), timeZone).toString());
