import { type EntryState, entryRequests, invitationWaves } from "@creneau/schema";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { connectionOf, fromCursor, pageSize, toCursor } from "../contract/page.js";
import type { EntryRow } from "../entry/entry.store.js";
import type { Database } from "../platform/database.js";
import type { EntryPersonConnection } from "./invitation.types.js";

export const DEFAULT_PAGE = 25;
const LARGEST_PAGE = 200;
const SHOWN_WAVES = 10;

type Wanted = { states: readonly EntryState[] | null; first: number | null; after: string | null };

/** The day from which the wait counts; of a request that nobody has confirmed, the day it was sent. */
export const askedOn = sql<string>`(coalesce(${entryRequests.confirmedAt}, ${entryRequests.requestedAt}) at time zone 'Europe/Paris')::date`;

/** The order of invitation. */
export const inOrderOfInvitation = sql`${askedOn}::text, ${entryRequests.neph}, ${entryRequests.id}::text`;

/** A page of the requests of a department, in the order of invitation. */
export const listPeople = async (
  db: Database,
  departmentCode: string,
  wanted: Wanted,
): Promise<EntryPersonConnection> => {
  const size = pageSize(wanted.first ?? DEFAULT_PAGE, LARGEST_PAGE);
  const position = fromCursor(wanted.after, ["string", "string", "string"]);
  const those = and(
    eq(entryRequests.departmentCode, departmentCode),
    wanted.states ? inArray(entryRequests.state, [...wanted.states]) : undefined,
  );
  const after = position
    ? sql`(${askedOn}::text, ${entryRequests.neph}, ${entryRequests.id}::text) > (${position[0]}::text, ${position[1]}::text, ${position[2]}::text)`
    : undefined;
  const [totalCount, found] = await Promise.all([
    db.$count(entryRequests, those),
    db
      .select({ request: entryRequests, askedOn: sql<string>`${askedOn}::text` })
      .from(entryRequests)
      .where(and(those, after))
      .orderBy(inOrderOfInvitation)
      .limit(size + 1),
  ]);
  const edgeOf = ({ request, askedOn: on }: { request: EntryRow; askedOn: string }) => ({
    cursor: toCursor([on, request.neph, request.id]),
    node: { ...request, askedOn: on },
  });
  return { ...connectionOf(found, size, edgeOf, position !== null), totalCount };
};

/** How many requests of a department stand where. */
export const countPeople = (db: Database, departmentCode: string) =>
  db
    .select({ state: entryRequests.state, count: sql<number>`count(*)::int` })
    .from(entryRequests)
    .where(eq(entryRequests.departmentCode, departmentCode))
    .groupBy(entryRequests.state)
    .orderBy(asc(entryRequests.state));

/** The last waves of a department. */
export const lastWaves = (db: Database, departmentCode: string) =>
  db
    .select()
    .from(invitationWaves)
    .where(eq(invitationWaves.departmentCode, departmentCode))
    .orderBy(desc(invitationWaves.sentAt))
    .limit(SHOWN_WAVES);
