import { boolean, index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { CONSTRAINTS } from "./constraints.js";
import { users } from "./people.js";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Challenges whose solution has served, until they would have expired anyway: a second use is refused by every process. */
export const spentProofs = pgTable(
  "spent_proofs",
  {
    nonce: text().primaryKey(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("spent_proofs_by_expiry").on(t.expiresAt)],
);

/**
 * Passkeys, in the shape asked by better-auth: public keys, with nothing in them that signs anybody in. `counter` is what the
 * authenticator last said.
 */
export const passkeys = pgTable(
  "passkeys",
  {
    id: text().primaryKey(),
    name: text(),
    publicKey: text("public_key").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    credentialID: text("credential_id").notNull().unique(CONSTRAINTS.onePasskeyPerCredential),
    counter: integer().notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: boolean("backed_up").notNull(),
    transports: text(),
    createdAt: instant("created_at").notNull().defaultNow(),
    aaguid: text(),
  },
  (t) => [index("passkeys_by_user").on(t.userId)],
);

/**
 * How often something was asked for within its time, counted for all processes and across restarts. `key` is a digest: neither an
 * e-mail address nor a network address can be read in it.
 */
export const requestCounts = pgTable(
  "request_counts",
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    resetsAt: instant("resets_at").notNull(),
  },
  (t) => [index("request_counts_by_reset").on(t.resetsAt)],
);
