import { APPROVAL_KINDS } from "@creneau/schema";
import type { Context } from "../context.js";
import { linesFor } from "../domain/officer-day/day-lines.js";
import { mayDo } from "../domain/permission/permission.js";
import { type ReadDay, readDay } from "./read-day.js";

type Refused = { readonly kind: "NotSignedIn" | "NotAllowed" };

/** What waits for an officer in a department: the lines of what they may do there. */
export const officerDay = async (
  { officer, viewer, database, clock, loaders }: Context,
  departmentCode: string,
): Promise<({ readonly kind: "OfficerDay" } & ReadDay) | Refused> => {
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  const lines = linesFor(officer, departmentCode);
  const department = lines.length > 0 && (await loaders.department.load(departmentCode));
  if (!department) return { kind: "NotAllowed" };
  const approvalKinds = APPROVAL_KINDS.filter((kind) => mayDo(officer, kind, departmentCode));
  const reader = { officerId: officer.officerId, approvalKinds };
  return { kind: "OfficerDay", ...(await readDay(database, reader, department, lines, clock.now())) };
};
