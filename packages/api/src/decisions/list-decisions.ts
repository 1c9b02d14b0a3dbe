import { auditLog } from "@creneau/schema";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { badInput } from "../contract/bad-input.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import type { Database } from "../platform/database.js";
import type { DecisionConnection } from "./decision.types.js";

export const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

const positionAfter = (after: string | null): number | undefined => {
  const position = fromCursor(after, ["number"])?.[0];
  if (position !== undefined && !Number.isSafeInteger(position))
    throw badInput("after", "this is not a cursor that this list gave out.");
  return position === undefined ? undefined : Number(position);
};

/** A page of the decisions on a candidate's file, newest first. Cursor: the id of the decision, which rises with time. */
export const listDecisions = async (
  db: Database,
  candidateId: number,
  { first, after }: { first: number | null; after: string | null },
): Promise<DecisionConnection> => {
  const size = pageSize(first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const position = positionAfter(after);
  const ofThisFile = eq(auditLog.candidateId, candidateId);
  const [totalCount, found] = await Promise.all([
    db.$count(auditLog, ofThisFile),
    db
      .select({
        id: auditLog.id,
        at: auditLog.at,
        actor: auditLog.actor,
        action: auditLog.action,
        rule: auditLog.rule,
        bookingId: auditLog.bookingId,
        slotId: auditLog.slotId,
        details: sql<Record<string, unknown>>`${auditLog.details}`,
      })
      .from(auditLog)
      .where(and(ofThisFile, position === undefined ? undefined : lt(auditLog.id, position)))
      .orderBy(desc(auditLog.id))
      .limit(size + 1),
  ]);
  const edgeOf = (node: (typeof found)[number]) => ({ cursor: toCursor([node.id]), node });
  return { ...connectionOf(found, size, edgeOf, position !== undefined), totalCount };
};
