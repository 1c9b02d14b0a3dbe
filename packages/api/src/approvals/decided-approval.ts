import { approvals } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";

/** Of the officer who does what another has asked for, at `now`. */
type Approving = { readonly approvalId: SQL; readonly officerId: SQL; readonly now: SQL };

/**
 * Two parts of the statement that does what was asked for. `asked`: locked after the object itself (`after`: the part that locks it,
 * by name), no row unless it may still be approved by this officer; the change goes through it. `approved`: marks it, once `done`
 * (the part that makes the change, by name) has a row.
 */
export const decidedApproval = (
  db: Database,
  { approvalId, officerId, now }: Approving,
  { after, done }: { readonly after: string; readonly done: string },
) => ({
  asked: db.$with("asked", { askedBy: approvals.askedBy }).as(
    sql`select asked_by from ${approvals} where id = ${approvalId}::uuid and state = 'asked' and expires_at > ${now}
        and asked_by <> ${officerId}::int and exists (select from ${sql.identifier(after)}) for update`,
  ),
  approved: db.$with("approved", {}).as(
    sql`update ${approvals} set state = 'approved', decided_by = ${officerId}::int, decided_at = ${now}
      where id = ${approvalId}::uuid and exists (select from ${sql.identifier(done)})`,
  ),
});

export type ApprovalParts = ReturnType<typeof decidedApproval>;
