import { rulebookVersion } from "@creneau/schema";
import { sql } from "drizzle-orm";

/**
 * The guard of a decision against a change of law: the rules are those that it was taken on, as of the start of the statement. Nothing is
 * locked: every booking would write to that one row, and a change that commits later comes after the booking.
 */
export const sameRulebook = sql`(select ${rulebookVersion.version} from ${rulebookVersion}) = ${sql.placeholder("rulesVersion")}`;
