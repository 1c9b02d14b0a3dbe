import { auditLog, type OfficerAct } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { CHANGE_MESSAGES } from "../bookings/change-traces.js";
import { officerActs } from "../officers/officer-acts.js";
import { type OfficerRequest, officerRecord } from "../officers/officer-record.js";
import type { Database } from "../platform/database.js";

const given = sql.placeholder;

/** The success that each change is recorded as, and the act that it is. */
const CHANGES = {
  book: { outcome: "AssignPlaceSuccess", act: "assign_place" },
  move: { outcome: "MoveForCandidateSuccess", act: "move_for" },
  cancel: { outcome: "CancelForCandidateSuccess", act: "cancel_for" },
} as const satisfies Record<keyof typeof CHANGE_MESSAGES, { readonly outcome: string; readonly act: OfficerAct }>;

/**
 * What an officer's change of somebody's booking leaves behind, in the same statement: the log of decisions with the reason and the rules
 * that were overruled, the outcome for a retry, the letter to the candidate, and the act. All read a `booking`; no booking, no trace.
 * Without a request another officer has asked for it: who that was is read from `asked`, and a retry finds the approval.
 */
export const officerTraces = (db: Database, change: keyof typeof CHANGES, request: OfficerRequest | null) => {
  const { outcome, act } = CHANGES[change];
  const moved = change === "move" ? sql` || jsonb_build_object('fromSlotId', ${given("fromSlotId")}::bigint)` : sql``;
  const askedBy = request ? sql`` : sql` || jsonb_build_object('askedBy', (select asked_by from asked))`;
  const record =
    request &&
    officerRecord(
      db,
      request,
      sql`select jsonb_build_object('kind', ${outcome}::text, 'bookingId', id, 'overruled', ${given("overruled")}::jsonb) as outcome
        from booking`,
    );
  return [
    db.$with("audit", {}).as(
      sql`insert into ${auditLog} (at, actor, action, booking_id, slot_id, candidate_id, rule, details)
        select ${given("now")}::timestamptz, 'officer:' || ${given("officerId")}::int, ${sql.raw(`'${change}'`)}, id, slot_id,
          candidate_id, ${given("overruled")}::jsonb ->> 0,
          jsonb_build_object('reason', ${given("reason")}::text, 'overruled', ${given("overruled")}::jsonb)${moved}${askedBy}
        from booking`,
    ),
    ...(record ? [record] : []),
    CHANGE_MESSAGES[change](db, "officer"),
    officerActs(
      db,
      "act",
      act,
      sql`select ${given("officerId")}::int as officer_id, ${given("departmentCode")}::text as department_code,
        'candidate:' || candidate_id as object, null::text as reason,
        jsonb_build_object('bookingId', id, 'slotId', slot_id, 'overruled', ${given("overruled")}::jsonb)${askedBy} as details
        from booking`,
      sql`${given("now")}::timestamptz`,
    ),
  ];
};
