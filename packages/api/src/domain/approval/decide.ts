import type { ApprovalKind, ApprovalState } from "@creneau/schema";
import type { Temporal } from "temporal-polyfill";
import { mayDo, type OfficerScope } from "../permission/permission.js";
import type { ApprovalRefusal } from "./refusal.js";

type KnownApproval = {
  readonly kind: ApprovalKind;
  readonly departmentCode: string;
  readonly state: ApprovalState;
  readonly askedBy: number;
  readonly expiresAt: Temporal.Instant;
};

/** Where it stands at `now`: one that nobody decided on in time is over, whether or not that was written down. */
export const stateAt = (
  { state, expiresAt }: Pick<KnownApproval, "state" | "expiresAt">,
  now: Temporal.Instant,
): ApprovalState => (state === "asked" && now.epochMilliseconds >= expiresAt.epochMilliseconds ? "expired" : state);

/** Why this officer may not decide on it, or null. Who could not do it themselves does not learn that there is anything to decide. */
export const refusalToDecide = (
  officer: OfficerScope & { readonly officerId: number },
  approval: KnownApproval,
  now: Temporal.Instant,
): ApprovalRefusal | null => {
  if (!mayDo(officer, approval.kind, approval.departmentCode)) return { kind: "ApprovalNotFound" };
  const state = stateAt(approval, now);
  if (state !== "asked") return { kind: "ApprovalOver", state };
  return approval.askedBy === officer.officerId ? { kind: "SamePerson" } : null;
};
