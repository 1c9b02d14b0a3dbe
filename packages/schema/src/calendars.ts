import { integer, pgTable, timestamp } from "drizzle-orm/pg-core";
import { candidates } from "./people.js";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * The address at which a candidate's calendar can be followed without signing in. The address itself is kept nowhere: it is
 * signed with `generation`, which rises with each new one and makes all former ones worthless.
 */
export const calendarAddresses = pgTable("calendar_addresses", {
  candidateId: integer("candidate_id")
    .primaryKey()
    .references(() => candidates.id, { onDelete: "cascade" }),
  generation: integer().notNull().default(1),
  renewedAt: instant("renewed_at").notNull(),
  /** Null while the address works. */
  revokedAt: instant("revoked_at"),
});
