import { candidates } from "@creneau/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { CandidateRow } from "../candidates/candidate.loader.js";
import type { Context } from "../context.js";
import { numericKey } from "../contract/global-id.js";
import type { Refusal } from "../domain/booking/refusal.js";
import { type Permission, permissionsOf } from "../domain/permission/permission.js";
import { withinReach } from "../officers/department-reach.js";
import type { Officer } from "../officers/officer.js";

type Asking = Pick<Context, "officer" | "viewer">;

/** The officer who asks, when their role may do that somewhere; else why not. */
export const officerWho = ({ officer, viewer }: Asking, permission: Permission): Officer | Refusal => {
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  return permissionsOf(officer.role).includes(permission) ? officer : { kind: "NotAllowed" };
};

export const isRefusal = (asked: object): asked is Refusal => "kind" in asked;

/** The largest number that a column of candidates holds. */
const LARGEST_KEY = 2_147_483_647;

/** The number in a candidate's global id; null when it names no row that there could be. */
const candidateKey = (id: string): number | null => {
  const key = numericKey("Candidate", id);
  return key !== null && key <= LARGEST_KEY ? key : null;
};

export type FileInHand = { readonly officer: Officer; readonly candidate: CandidateRow };

/** A file that the officer may do that with. Another's, an emptied one and none at all are the same to them: not found. */
export const fileInHand = async (
  context: Asking & Pick<Context, "database">,
  permission: Permission,
  candidateId: string,
): Promise<FileInHand | Refusal> => {
  const officer = officerWho(context, permission);
  if (isRefusal(officer)) return officer;
  const key = candidateKey(candidateId);
  const [candidate] =
    key === null
      ? []
      : await context.database
          .select()
          .from(candidates)
          .where(
            and(
              eq(candidates.id, key),
              isNull(candidates.erasedAt),
              withinReach(officer, permission, candidates.departmentCode),
            ),
          );
  return candidate ? { officer, candidate } : { kind: "CandidateNotFound" };
};
