import { rulebookVersion } from "@creneau/schema";
import { type Placeholder, type SQL, sql } from "drizzle-orm";

/**
 * The guard of a decision against a change of law: the rules are those that it was taken on, as of the start of the statement. Nothing is
 * locked: every booking would write to that one row, and a change that commits later comes after the booking.
 */
export const rulebookIs = (version: Placeholder | number): SQL =>
  sql`(select ${rulebookVersion.version} from ${rulebookVersion}) = ${version}`;

/** The same in a prepared statement. */
export const sameRulebook = rulebookIs(sql.placeholder("rulesVersion"));
