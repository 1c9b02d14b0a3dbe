import { index, pgTable, text, timestamp } from "drizzle-orm/pg-core";

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
