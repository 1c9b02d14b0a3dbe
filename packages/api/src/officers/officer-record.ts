import { officerRecords } from "@creneau/schema";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Moved } from "../bookings/booking.store.js";
import { decideUntilStored } from "../bookings/decide-until-stored.js";
import type { Context } from "../context.js";
import type { Refusal } from "../domain/booking/refusal.js";
import type { Database } from "../platform/database.js";

/** One wish of one officer, however often its request is sent. `wish` says what for: the same key serves nothing else. */
export type OfficerRequest = { readonly officerId: number; readonly key: string; readonly wish: string };

/**
 * A part of the statement that makes a change: it keeps the outcome for a retry. `outcomes` is a select of one `outcome jsonb`, or
 * of no row when nothing was changed.
 */
export const officerRecord = (db: Database, { officerId, key, wish }: OfficerRequest, outcomes: SQL) =>
  db.$with("record", {}).as(
    sql`insert into ${officerRecords} (officer_id, key, request, outcome)
      select ${officerId}::int, ${key}::uuid, ${wish}::text, outcome from (${outcomes}) as outcomes`,
  );

const known = async <Outcome>(
  db: Database,
  { officerId, key, wish }: OfficerRequest,
): Promise<Outcome | Refusal | null> => {
  const [record] = await db
    .select()
    .from(officerRecords)
    .where(and(eq(officerRecords.officerId, officerId), eq(officerRecords.key, key)));
  if (!record) return null;
  return record.request === wish ? (record.outcome as Outcome) : { kind: "IdempotencyKeyReused" };
};

/** Keeps a refusal with its key. Of twins that come at once one keeps it, and the other reads it. */
const keep = async <Outcome extends object>(
  db: Database,
  { officerId, key, wish }: OfficerRequest,
  outcome: Outcome,
): Promise<Outcome | Moved> => {
  const kept = await db
    .insert(officerRecords)
    .values({ officerId, key, request: wish, outcome })
    .onConflictDoNothing()
    .returning({ key: officerRecords.key });
  return kept.length > 0 ? outcome : "moved";
};

type Asked = { readonly kind: "ApprovalAsked"; readonly approvalId: string };

/** A success names its GraphQL type, which ends so, and has written itself down; everything else is a refusal, or waits for a second person. */
const isUnwritten = (outcome: { readonly kind: string }): outcome is Refusal | Asked =>
  !outcome.kind.endsWith("Success");

/**
 * Loads, decides and stores until the decision holds; the same key gets the first outcome again, a refusal too. `attempt` writes its
 * success down itself (`officerRecord`), in the statement that makes it true.
 */
export const onceForOfficer = <Success extends { readonly kind: string }>(
  { database }: Context,
  request: OfficerRequest,
  attempt: () => Promise<Success | Refusal | Moved>,
): Promise<Success | Refusal> =>
  decideUntilStored(async (): Promise<Success | Refusal | Moved> => {
    const before = await known<Success>(database, request);
    if (before) return before;
    const outcome = await attempt();
    return outcome !== "moved" && isUnwritten(outcome) ? keep(database, request, outcome) : outcome;
  });
