import { CONSTRAINTS, policyValues } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { CivilDate } from "../domain/civil-date.js";
import { mayDo } from "../domain/permission/permission.js";
import { cleanPolicy, type PolicyWish, problemsOfPolicy } from "../domain/reference/policy-value.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { isViolationOf } from "../platform/violation.js";
import { todayInParis } from "../regulation/exam-date.js";
import { maySet } from "./may-set.js";

export type PolicyOutcome =
  | { readonly kind: "AddPolicyValueSuccess" | "EndPolicyValueSuccess"; readonly id: number }
  | Refusal;

const actOf = ({ database, clock }: Context, officer: Officer, act: "add_policy_value" | "end_policy_value") =>
  officerActs(
    database,
    "act",
    act,
    sql`select ${officer.officerId}::int as officer_id, department_code, 'policy:' || id as object, null::text as reason,
      jsonb_build_object('key', key, 'number', number, 'validFrom', valid_from, 'validTo', valid_to) as details from changed`,
    sql`${new Date(clock.now().epochMilliseconds)}::timestamptz`,
  );

/** Sets a policy from a day on, of a department or everywhere. Said again, it is told that there is a value from that day. */
export const addPolicyValue = async (
  context: Context,
  { departmentCode, ...typed }: PolicyWish & { readonly departmentCode: string | null },
): Promise<PolicyOutcome> => {
  const { officer, viewer, database: db, policies } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  if (!(await maySet(officer, departmentCode, context))) return { kind: "NotAllowed" };
  const wish = cleanPolicy(typed);
  const problems = problemsOfPolicy(wish, todayInParis(context));
  if (problems.length > 0) return { kind: "FieldsRefused", problems };
  const { key, number, validFrom, validTo, sourceFr, sourceEn } = wish;
  const changed = db.$with("changed", { id: policyValues.id }).as(
    sql`insert into ${policyValues} (key, department_code, valid_from, valid_to, number, source_fr, source_en)
      values (${key}, ${departmentCode}, ${validFrom}, ${validTo}, ${number}, ${sourceFr}, ${sourceEn}) returning *`,
  );
  try {
    const [done] = await db
      .with(changed, actOf(context, officer, "add_policy_value"))
      .select({ id: changed.id })
      .from(changed);
    await policies.reload();
    return done ? { kind: "AddPolicyValueSuccess", id: done.id } : { kind: "PolicyNotFound" };
  } catch (error) {
    if (!isViolationOf(error, CONSTRAINTS.onePolicyFromADate)) throw error;
    return { kind: "FieldsRefused", problems: [{ field: "validFrom", code: "taken" }] };
  }
};

/**
 * Ends a value of a department that has no end: from that day on, what holds everywhere counts again. A value that holds everywhere is
 * not ended, since every policy needs one: another one is added.
 */
export const endPolicyValue = async (
  context: Context,
  { id, validTo }: { readonly id: number; readonly validTo: CivilDate },
): Promise<PolicyOutcome> => {
  const { officer, viewer, database: db, policies } = context;
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const { rows } = await db.execute<{ code: string; from: string; to: string | null }>(
    sql`select department_code as code, valid_from::text as from, valid_to::text as to from ${policyValues}
      where id = ${id} and department_code is not null`,
  );
  const [value] = rows;
  // Policies are told on public pages: that there is none is no secret.
  if (!value || value.to !== null) return { kind: "PolicyNotFound" };
  if (!mayDo(officer, "change_reference", value.code)) return { kind: "NotAllowed" };
  if (validTo < todayInParis(context)) return { kind: "FieldsRefused", problems: [{ field: "validTo", code: "past" }] };
  if (validTo <= value.from) return { kind: "FieldsRefused", problems: [{ field: "validTo", code: "invalid" }] };
  const changed = db
    .$with("changed", { id: policyValues.id })
    .as(sql`update ${policyValues} set valid_to = ${validTo} where id = ${id} and valid_to is null returning *`);
  const [done] = await db
    .with(changed, actOf(context, officer, "end_policy_value"))
    .select({ id: changed.id })
    .from(changed);
  await policies.reload();
  return done ? { kind: "EndPolicyValueSuccess", id } : { kind: "PolicyNotFound" };
};
