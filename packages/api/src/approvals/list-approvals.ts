import { APPROVAL_KINDS, type ApprovalState, approvals } from "@creneau/schema";
import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { UUID_KEY } from "../contract/global-id.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import { permissionsOf } from "../domain/permission/permission.js";
import { withinReach } from "../officers/department-reach.js";
import type { ApprovalConnection } from "./approval.types.js";
import type { ApprovalRow } from "./approval-in-hand.js";

export const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

/** As `stateAt` of the domain has it. */
const isIn = (state: ApprovalState, now: SQL): SQL | undefined => {
  const past = sql`${approvals.expiresAt} <= ${now}`;
  switch (state) {
    case "asked":
      return and(eq(approvals.state, "asked"), sql`not (${past})`);
    case "expired":
      return or(eq(approvals.state, "expired"), and(eq(approvals.state, "asked"), past));
    case "approved":
    case "refused":
      return eq(approvals.state, state);
  }
};

/** What second persons are or were asked for where this officer may do it themselves; null for who may do nothing of it. */
export const approvalsFor = (
  { officer, clock }: Pick<Context, "officer" | "clock">,
  states: readonly ApprovalState[] | null,
): SQL | null => {
  const kinds = officer ? APPROVAL_KINDS.filter((kind) => permissionsOf(officer.role).includes(kind)) : [];
  if (!officer || kinds.length === 0) return null;
  const now = sql`${clock.now().toString()}::timestamptz`;
  const those = and(
    or(...kinds.map((kind) => and(eq(approvals.kind, kind), withinReach(officer, kind, approvals.departmentCode)))),
    states ? or(sql`false`, ...states.map((state) => isIn(state, now))) : undefined,
  );
  return those ?? null;
};

/** A page of what second persons are or were asked for where this officer may do it themselves; null for who may do nothing of it. */
export const listApprovals = async (
  context: Pick<Context, "database" | "officer" | "clock">,
  { states, first, after }: { states: readonly ApprovalState[] | null; first: number | null; after: string | null },
): Promise<ApprovalConnection | null> => {
  const size = pageSize(first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const position = fromCursor(after, ["string"])?.[0];
  if (position !== undefined && !UUID_KEY.test(String(position)))
    throw badInput("after", "this is not a cursor that this list gave out.");
  const those = approvalsFor(context, states);
  if (!those) return null;
  const found = await context.database
    .select()
    .from(approvals)
    .where(and(those, position === undefined ? undefined : sql`${approvals.id} < ${String(position)}::uuid`))
    .orderBy(desc(approvals.id))
    .limit(size + 1);
  const edgeOf = (node: ApprovalRow) => ({ cursor: toCursor([node.id]), node });
  return connectionOf(found, size, edgeOf, position !== undefined);
};
