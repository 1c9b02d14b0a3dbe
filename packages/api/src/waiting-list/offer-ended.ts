import { auditLog, type DecisionAction } from "@creneau/schema";
import { type SQL, sql } from "drizzle-orm";

/**
 * What an offer that ends without a booking leaves in the log of its candidate, in the statement that ends it. `ended` is the part of
 * that statement with the holds that end (`id`, `slot_id`, `candidate_id`, `returned_place_id`): a hold that is no offer decides nothing.
 */
export const offerEnded = (
  ended: SQL,
  action: Extract<DecisionAction, "decline_offer" | "lapse_offer">,
  actor: SQL,
  at: SQL,
): SQL =>
  sql`insert into ${auditLog} (at, actor, action, slot_id, candidate_id, details)
    select ${at}, ${actor}, ${sql.raw(`'${action}'`)}, slot_id, candidate_id, jsonb_build_object('holdId', id)
    from ${ended} where returned_place_id is not null and candidate_id is not null`;
