import { type ApprovalKind, approvals } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../context.js";
import { today } from "../domain/booking/centre-calendar.js";
import { type PolicyKey, policyOn } from "../domain/policy/policy.js";
import type { Officer } from "../officers/officer.js";
import { officerActs } from "../officers/officer-acts.js";
import { servicePolicy } from "../policies/service-policy.js";

/** Where policy says whether it takes two. */
const policyOf = (kind: ApprovalKind) => `second-person.${kind}` as const satisfies PolicyKey;

/** Whether policy wants a second person for that in this department today. */
export const takesTwo = (
  { policies, clock }: Pick<Context, "policies" | "clock">,
  kind: ApprovalKind,
  departmentCode: string,
): boolean =>
  policyOn(policies.now(), policyOf(kind), departmentCode, today(clock.now(), "Europe/Paris").toString()) > 0;

type Wish = {
  readonly kind: ApprovalKind;
  readonly departmentCode: string;
  /** As in `officerActs`; of several, parted by commas, the first one is that of the act. */
  readonly object: string;
  readonly candidateId: number | null;
  /** All that is needed to do it later; `note`: why it is wanted. */
  readonly request: { readonly note: string };
};

export type ApprovalAsked = { readonly kind: "ApprovalAsked"; readonly approvalId: string };

/**
 * Asks for a second person. One request stands for one act on one object: who wishes for the same meanwhile gets that one, and may
 * be the one to approve it. An expired one makes room.
 */
export const askApproval = async (
  { database: db, clock, policies }: Pick<Context, "database" | "clock" | "policies">,
  { officerId }: Officer,
  { kind, departmentCode, object, candidateId, request }: Wish,
): Promise<ApprovalAsked | { readonly kind: "Busy" }> => {
  const now = clock.now();
  const at = sql`${now.toString()}::timestamptz`;
  const expiresAt = now.add({ hours: servicePolicy(policies, "second-person.time", now) }).toString();
  const expired = db.$with("expired", { id: approvals.id }).as(
    sql`update ${approvals} set state = 'expired' where kind = ${kind} and object = ${object} and state = 'asked'
        and expires_at <= ${at} returning id`,
  );
  const asked = db.$with("asked", { id: approvals.id }).as(
    // Counted, so that what is expired has made room first.
    sql`insert into ${approvals} (kind, department_code, object, candidate_id, request, asked_by, asked_at, expires_at)
      select ${kind}::approval_kind, ${departmentCode}, ${object}, ${candidateId}::int, ${JSON.stringify(request)}::jsonb,
        ${officerId}::int, ${at}, ${expiresAt}::timestamptz from (select count(*) from expired)
      on conflict (kind, object) where state = 'asked' do nothing returning id`,
  );
  const act = officerActs(
    db,
    "act",
    "ask_approval",
    sql`select ${officerId}::int as officer_id, ${departmentCode}::text as department_code, split_part(${object}, ',', 1) as object,
      null::text as reason, jsonb_build_object('approvalId', id, 'kind', ${kind}::text) as details from asked`,
    at,
  );
  const [made] = await db.with(expired, asked, act).select({ id: asked.id }).from(asked);
  const open = and(eq(approvals.kind, kind), eq(approvals.object, object), eq(approvals.state, "asked"));
  const [standing] = made ? [made] : await db.select({ id: approvals.id }).from(approvals).where(open);
  return standing ? { kind: "ApprovalAsked", approvalId: standing.id } : { kind: "Busy" };
};
