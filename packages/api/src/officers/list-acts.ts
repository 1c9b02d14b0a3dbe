import { officerActs, officers } from "@creneau/schema";
import { and, desc, eq, gte, inArray, lt } from "drizzle-orm";
import type { Context } from "../context.js";
import { badInput } from "../contract/bad-input.js";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import { permissionsOf } from "../domain/permission/permission.js";
import type { OfficerActConnection, OfficerActFilter } from "./act.types.js";
import { actObjectId } from "./act-object.js";

export const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 200;

/** The acts of that filter. */
export const actsMatching = ({ officerId, acts, departmentCode, object, from, until }: Partial<OfficerActFilter>) =>
  and(
    officerId ? eq(officerActs.officerId, officerId) : undefined,
    acts ? inArray(officerActs.act, acts) : undefined,
    departmentCode ? eq(officerActs.departmentCode, departmentCode) : undefined,
    object ? eq(officerActs.object, object) : undefined,
    from ? gte(officerActs.at, from) : undefined,
    until ? lt(officerActs.at, until) : undefined,
  );

/** A page of what officers did, the newest first; null for who may not read it. Cursor: the number of the act. */
export const listActs = async (
  { database, officer }: Pick<Context, "database" | "officer">,
  filter: OfficerActFilter | null,
  { first, after }: { first: number | null; after: string | null },
): Promise<OfficerActConnection | null> => {
  const size = pageSize(first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const position = fromCursor(after, ["number"])?.[0];
  if (position !== undefined && !Number.isSafeInteger(position))
    throw badInput("after", "this is not a cursor that this list gave out.");
  if (!officer || !permissionsOf(officer.role).includes("read_acts")) return null;
  const before = position === undefined ? undefined : lt(officerActs.number, Number(position));
  const found = await database
    .select({ act: officerActs, officerRole: officers.role })
    .from(officerActs)
    .leftJoin(officers, eq(officers.id, officerActs.officerId))
    .where(and(actsMatching(filter ?? {}), before))
    .orderBy(desc(officerActs.number))
    .limit(size + 1);
  const edgeOf = ({ act, officerRole }: (typeof found)[number]) => ({
    cursor: toCursor([act.number]),
    node: { ...act, officerRole, objectId: actObjectId(act.object) },
  });
  return connectionOf(found, size, edgeOf, position !== undefined);
};
