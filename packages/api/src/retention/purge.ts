import {
  approvals,
  candidateImports,
  emailChanges,
  entryRequests,
  idempotencyRecords,
  messages,
  officerRecords,
  penaltyProofs,
  planningImports,
  requestCounts,
  sessions,
  spentProofs,
  verifications,
} from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import type { PolicyKey } from "../domain/policy/policy.js";
import type { Database } from "../platform/database.js";
import type { Policybook } from "../policies/policybook.js";
import { servicePolicy } from "../policies/service-policy.js";

/** Rows of one statement: short enough to stand in nobody's way. */
const BATCH = 500;
/** Batches of one table in one run; what is left is for the next run. */
const MOST_BATCHES = 40;

type Purged = { readonly table: PgTable; readonly keptFor: PolicyKey | null; readonly since: SQL };

/**
 * What is removed, and how long after which moment. A spent proof says nothing once its challenge has expired. Messages that were
 * neither sent nor given up stay: they are still to be sent.
 */
const PURGED = {
  sessions: { table: sessions, keptFor: "retention.sign-ins", since: sql`expires_at` },
  verifications: { table: verifications, keptFor: "retention.links", since: sql`expires_at` },
  idempotency_records: { table: idempotencyRecords, keptFor: "retention.idempotency", since: sql`recorded_at` },
  officer_records: { table: officerRecords, keptFor: "retention.idempotency", since: sql`recorded_at` },
  messages: { table: messages, keptFor: "retention.messages", since: sql`coalesce(sent_at, dropped_at)` },
  email_changes: {
    table: emailChanges,
    keptFor: "retention.email-changes",
    since: sql`coalesce(closed_at, expires_at)`,
  },
  // Requests that nobody confirmed, and those that were refused.
  entry_requests: {
    table: entryRequests,
    keptFor: "retention.entry-requests",
    since: sql`case when state in ('to_confirm', 'refused') then requested_at end`,
  },
  // Those that the ministry's file never names, or no wave ever reaches, since their last sign of life. An invited one is somebody's file.
  waiting_requests: {
    table: entryRequests,
    keptFor: "retention.waiting-requests",
    since: sql`case when state in ('waiting', 'verified') then greatest(confirmed_at, checked_at) end`,
  },
  candidate_imports: {
    table: candidateImports,
    keptFor: "retention.imports",
    since: sql`coalesce(applied_at, sent_at)`,
  },
  // Names and numbers of examiners.
  planning_imports: {
    table: planningImports,
    keptFor: "retention.imports",
    since: sql`coalesce(applied_at, sent_at)`,
  },
  // What nobody has judged goes with the wait that it was about, which is over by then.
  penalty_proofs: {
    table: penaltyProofs,
    keptFor: "retention.proofs",
    since: sql`coalesce(decided_at, received_at)`,
  },
  // What nobody decided on has its end at its expiry.
  approvals: { table: approvals, keptFor: "retention.approvals", since: sql`coalesce(decided_at, expires_at)` },
  request_counts: { table: requestCounts, keptFor: null, since: sql`resets_at` },
  spent_proofs: { table: spentProofs, keptFor: null, since: sql`expires_at` },
} as const satisfies Readonly<Record<string, Purged>>;

export type PurgeCounts = { readonly [Table in keyof typeof PURGED]: number };

/** Several processes may purge at once: each takes rows that no other has in hand. */
const purgeBatch = async (db: Database, { table, since }: Purged, before: string): Promise<number> => {
  const { rowCount } = await db.execute(sql`
    delete from ${table} where ctid = any(array(
      select ctid from ${table} where ${since} < ${before}::timestamptz limit ${BATCH} for update skip locked))`);
  return rowCount ?? 0;
};

const purgeTable = async (db: Database, purged: Purged, before: string): Promise<number> => {
  let removed = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const count = await purgeBatch(db, purged, before);
    removed += count;
    if (count < BATCH) break;
  }
  return removed;
};

/** Removes what has been kept for its time, by the policies in force at `now`. Tells how many rows of each table. */
export const purge = async (db: Database, policies: Policybook, now: Temporal.Instant): Promise<PurgeCounts> => {
  const counts: [string, number][] = [];
  for (const [name, purged] of Object.entries<Purged>(PURGED)) {
    const days = purged.keptFor ? servicePolicy(policies, purged.keptFor, now) : 0;
    counts.push([name, await purgeTable(db, purged, now.subtract({ hours: 24 * days }).toString())]);
  }
  return Object.fromEntries(counts) as PurgeCounts;
};
