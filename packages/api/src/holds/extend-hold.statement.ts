import { holds } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { holdRecord } from "./hold-record.js";

const given = sql.placeholder;

/** Gives a live hold its time once more. It returns the hold's id, or no row when it ended or was extended meanwhile. */
export const extendHoldStatement = oncePerDatabase((db) => {
  const hold = db.$with("hold", { id: holds.id }).as(
    sql`update ${holds} set extended = true, held_until = held_until + make_interval(secs => ${given("seconds")})
      where id = ${given("holdId")} and candidate_id = ${given("candidateId")}
        and state = 'live' and not extended and held_until > clock_timestamp()
      returning id, candidate_id`,
  );
  return db.with(hold, holdRecord(db, "ExtendHoldSuccess")).select({ id: hold.id }).from(hold).prepare("extend_hold");
});
