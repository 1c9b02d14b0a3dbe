import { candidates, type Locale, messages } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

const given = sql.placeholder;

/**
 * How long a worker may keep the messages that it has taken. Well over the hard limit on sending them (`SEND_LIMIT_MS`): by the
 * time that another worker takes them over, this one has stopped.
 */
const LEASE_SECONDS = 90;

/** A message that this worker, and no other, may send now. */
export type LeasedMessage = Pick<
  typeof messages.$inferSelect,
  "id" | "kind" | "subject" | "bookingId" | "recipient" | "details" | "queuedAt" | "attempts"
> & {
  /** Names this lease: a worker that has lost it marks nothing. */
  readonly leaseId: string;
  readonly candidate:
    | (Pick<typeof candidates.$inferSelect, "id" | "firstName" | "birthName" | "neph" | "email"> & { locale: Locale })
    | null;
};

/**
 * `for update skip locked`: two workers that look at once see different messages. What is due is told by the API's clock, a
 * lease by the database's, which all workers share.
 */
const leaseStatement = oncePerDatabase((db) => {
  const due = db.$with("due").as(
    db
      .select({ id: messages.id })
      .from(messages)
      .where(
        sql`${messages.sentAt} is null and ${messages.droppedAt} is null and ${messages.dueAt} <= ${given("now")}::timestamptz
          and (${messages.leasedUntil} is null or ${messages.leasedUntil} < now())`,
      )
      .orderBy(messages.dueAt)
      .limit(given("most"))
      .for("update", { skipLocked: true }),
  );
  const leased = db.$with("leased").as(
    db
      .update(messages)
      .set({
        leaseId: sql`${given("leaseId")}::uuid`,
        leasedUntil: sql`now() + make_interval(secs => ${LEASE_SECONDS})`,
        attempts: sql`least(${messages.attempts} + 1, 32767)`,
      })
      .from(due)
      .where(eq(messages.id, due.id))
      .returning({
        id: messages.id,
        kind: messages.kind,
        subject: messages.subject,
        candidateId: messages.candidateId,
        bookingId: messages.bookingId,
        recipient: messages.recipient,
        details: messages.details,
        queuedAt: messages.queuedAt,
        attempts: messages.attempts,
      }),
  );
  return db
    .with(due, leased)
    .select({
      id: leased.id,
      kind: leased.kind,
      subject: leased.subject,
      bookingId: leased.bookingId,
      recipient: leased.recipient,
      details: leased.details,
      queuedAt: leased.queuedAt,
      attempts: leased.attempts,
      candidate: {
        id: candidates.id,
        firstName: candidates.firstName,
        birthName: candidates.birthName,
        neph: candidates.neph,
        email: candidates.email,
        locale: candidates.locale,
      },
    })
    .from(leased)
    .leftJoin(candidates, eq(candidates.id, leased.candidateId))
    .prepare("lease_messages");
});

/** What became of one attempt. */
export type Fate =
  | { readonly kind: "sent"; readonly at: Temporal.Instant }
  | { readonly kind: "dropped"; readonly at: Temporal.Instant; readonly reason: string }
  /** `error` holds no address: mail servers repeat them in their answers. */
  | { readonly kind: "postponed"; readonly until: Temporal.Instant; readonly error: string };

const date = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds);

const changeOf = (fate: Fate) => {
  switch (fate.kind) {
    case "sent":
      return { sentAt: date(fate.at), lastError: null };
    case "dropped":
      return { droppedAt: date(fate.at), dropReason: fate.reason };
    case "postponed":
      return { dueAt: date(fate.until), lastError: fate.error };
  }
};

export const outboxStore = (db: Database) => ({
  /** Takes at most `most` of the messages that are due at `now`, the longest due first. */
  lease: async (leaseId: string, now: Temporal.Instant, most: number): Promise<LeasedMessage[]> => {
    const rows = await leaseStatement(db).execute({ leaseId, now: date(now), most });
    return rows.map((row) => ({ ...row, leaseId }));
  },

  /** Ends the lease of a message with what became of it. False when the lease was lost meanwhile: then nothing changes. */
  settle: async ({ id, leaseId }: Pick<LeasedMessage, "id" | "leaseId">, fate: Fate): Promise<boolean> => {
    const { rowCount } = await db
      .update(messages)
      .set({ ...changeOf(fate), leaseId: null, leasedUntil: null })
      .where(and(eq(messages.id, id), eq(messages.leaseId, leaseId)));
    return rowCount === 1;
  },
});
