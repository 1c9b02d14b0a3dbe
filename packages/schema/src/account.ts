import { sql } from "drizzle-orm";
import { index, integer, pgEnum, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { candidates } from "./people.js";
import { EMAIL_CHANGE_STATES } from "./vocabulary.js";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const emailChangeState = pgEnum("email_change_state", EMAIL_CHANGE_STATES);

/**
 * A candidate's wish for another address. It comes true when the new address has confirmed, and the old one has agreed, or has been
 * silent for a time. The keys are the secrets of the links mailed to the new and to the old address.
 */
export const emailChanges = pgTable(
  "email_changes",
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    candidateId: integer("candidate_id")
      .notNull()
      .references(() => candidates.id, { onDelete: "cascade" }),
    state: emailChangeState().notNull().default("open"),
    /** Null when the file had no address. */
    oldEmail: text("old_email"),
    newEmail: text("new_email").notNull(),
    newKey: uuid("new_key").notNull().default(sql`gen_random_uuid()`).unique("one_email_change_per_new_key"),
    oldKey: uuid("old_key").notNull().default(sql`gen_random_uuid()`).unique("one_email_change_per_old_key"),
    requestedAt: instant("requested_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    newConfirmedAt: instant("new_confirmed_at"),
    oldConfirmedAt: instant("old_confirmed_at"),
    closedAt: instant("closed_at"),
  },
  (t) => [
    uniqueIndex(CONSTRAINTS.oneOpenEmailChange).on(t.candidateId).where(sql`${t.state} = 'open'`),
    index("email_changes_by_candidate").on(t.candidateId, t.requestedAt),
    index("email_changes_confirmed")
      .on(t.requestedAt)
      .where(sql`${t.state} = 'open' and ${t.newConfirmedAt} is not null`),
  ],
);
