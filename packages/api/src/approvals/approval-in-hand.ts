import { approvals } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.js";
import { UUID_KEY } from "../contract/global-id.js";
import { refusalToDecide } from "../domain/approval/decide.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { Officer } from "../officers/officer.js";

export type ApprovalRow = typeof approvals.$inferSelect;
export type ApprovalInHand = {
  readonly officer: Officer;
  readonly approval: ApprovalRow;
  readonly refusal: Refusal | null;
};

export const known = ({ expiresAt, ...approval }: ApprovalRow) => ({
  ...approval,
  expiresAt: Temporal.Instant.fromEpochMilliseconds(expiresAt.getTime()),
});

/** What this officer is asked to decide on, and why they may not; only the refusal when there is nothing for them. */
export const approvalInHand = async (
  { database, officer, viewer, clock }: Context,
  id: string,
): Promise<ApprovalInHand | Refusal> => {
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const [approval] = UUID_KEY.test(id) ? await database.select().from(approvals).where(eq(approvals.id, id)) : [];
  if (!approval) return { kind: "ApprovalNotFound" };
  const refusal = refusalToDecide(officer, known(approval), clock.now());
  return refusal?.kind === "ApprovalNotFound" ? refusal : { officer, approval, refusal };
};
