import { auditLog, bookings, candidates, examSlots, messages } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { eraseFile } from "../account/delete-account.js";
import type { Context } from "../context.js";
import { queuedMessages } from "../messages/queued-messages.js";
import type { Database } from "../platform/database.js";
import { servicePolicy } from "../policies/service-policy.js";

/** Files of one run, for each of the two steps. */
const BATCH = 50;

/** Whether nothing at all has happened to a file since a moment: no sign-in, no decision, no exam, none to come. */
const isQuietSince = (moment: string) => sql`c.erased_at is null and c.active_at < ${moment}::timestamptz
  and not exists (select from ${auditLog} a where a.candidate_id = c.id and a.at >= ${moment}::timestamptz)
  and not exists (select from ${bookings} b join ${examSlots} s on s.id = b.slot_id
                  where b.candidate_id = c.id and s.starts_at >= ${moment}::timestamptz)`;

/**
 * Writes to the owners of files that will be emptied, once for each silence: whoever signs in begins a new one. Returns how many.
 */
const warn = async (db: Database, now: Temporal.Instant, quietSince: string): Promise<number> => {
  const told = queuedMessages(
    db,
    "told",
    "account_expiring",
    sql`select id || ':' || extract(epoch from active_at)::bigint as subject, id as candidate_id, null::uuid as booking_id,
          null::text as recipient, '{}'::jsonb as details, ${now.toString()}::timestamptz as due_at from quiet`,
  );
  const quiet = db.$with("quiet", { id: candidates.id }).as(
    sql`select c.id, c.active_at from ${candidates} c where c.email is not null and ${isQuietSince(quietSince)}
          and not exists (select from ${messages} m where m.kind = 'account_expiring'
                          and m.subject = c.id || ':' || extract(epoch from c.active_at)::bigint)
        order by c.active_at limit ${BATCH}`,
  );
  return (await db.with(quiet, told).select({ id: quiet.id }).from(quiet)).length;
};

/** Who has an address is emptied only after the warning has had its days. */
const dueToErase = async (db: Database, quietSince: string, warnedBefore: string): Promise<number[]> => {
  const { rows } = await db.execute<{ id: number }>(sql`
    select c.id from ${candidates} c where ${isQuietSince(quietSince)}
      and (c.email is null or exists (
        select from ${messages} m where m.kind = 'account_expiring' and m.sent_at < ${warnedBefore}::timestamptz
          and m.subject = c.id || ':' || extract(epoch from c.active_at)::bigint))
    order by c.active_at limit ${BATCH}`);
  return rows.map(({ id }) => id);
};

export type Retaining = Pick<Context, "database" | "clock" | "rulebook" | "policies" | "identities">;

/** Warns, then empties files without any activity for as long as the policy says. */
export const expireInactiveFiles = async (context: Retaining): Promise<{ warned: number; erased: number }> => {
  const { database, clock, policies } = context;
  const now = clock.now();
  const limit = now
    .toZonedDateTimeISO("Europe/Paris")
    .subtract({ months: servicePolicy(policies, "retention.inactive-files", now) });
  const days = servicePolicy(policies, "retention.warning", now);
  const warned = await warn(database, now, limit.add({ days }).toInstant().toString());
  const warnedBefore = now.subtract({ hours: 24 * days }).toString();
  let erased = 0;
  for (const id of await dueToErase(database, limit.toInstant().toString(), warnedBefore))
    if ((await eraseFile(context, id, "system")).kind === "DeleteAccountSuccess") erased += 1;
  return { warned, erased };
};
