import { bookings, candidates, examSlots, holds } from "@creneau/schema";
import { sql } from "drizzle-orm";
import type { ApprovalParts } from "../approvals/decided-approval.js";
import { imposedPenalty } from "../penalties/imposed-penalty.js";
import { nothingToJudge } from "../penalties/judge-results.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { takenFromList, withPlacesGivenBack } from "../waiting-list/given-back.js";
import { declaredArrangements } from "./booking-parts.js";
import { changeTraces } from "./change-traces.js";
import { sameRulebook } from "./same-rulebook.js";

const given = sql.placeholder;

/** Both slots as they were decided on, locked in the order of their ids: two people who want each other's place never wait in a circle. */
const bothSlots = (db: Database, wanted: "open" | "held") => {
  const slots = db.$with("slots", { id: examSlots.id }).as(
    sql`select id, version, state from ${examSlots}
      where id in (${given("fromSlotId")}, ${given("slotId")}) order by id for update`,
  );
  const pair = db.$with("pair", {}).as(
    sql`select from ${slots}
      where (id = ${given("fromSlotId")} and version = ${given("fromSlotVersion")})
        or (id = ${given("slotId")} and version = ${given("slotVersion")} and state = ${sql.raw(`'${wanted}'`)})
      having count(*) = 2 and ${sameRulebook}`,
  );
  return [slots, pair] as const;
};

type Ends = readonly ReturnType<typeof changeTraces>[number][];

/** What a candidate's own move leaves behind: its penalty, where it comes late, and its traces. */
const byCandidate = (db: Database): Ends => [...imposedPenalty(db), ...changeTraces(db, "move", "MoveBookingSuccess")];

/**
 * `ends`: what it leaves behind, written with the rest; all of it reads a `booking`. `asked`: without its row the booking stays where it
 * is (a second person's approval, locked after the candidate).
 */
export const moveStatement = (db: Database, wanted: "open" | "held", ends: Ends, asked?: ApprovalParts["asked"]) => {
  const [slots, pair] = bothSlots(db, wanted);
  const candidate = db.$with("candidate", { id: candidates.id }).as(
    sql`update ${candidates} set version = ${candidates.version} + 1 from ${pair}
      where ${candidates.id} = ${given("candidateId")} and ${candidates.version} = ${given("candidateVersion")}
        and ${nothingToJudge(given("candidateId"))}
      returning ${candidates.id}`,
  );
  const hold = db.$with("hold", {}).as(
    sql`update ${holds} set state = 'confirmed', ended_at = clock_timestamp() from ${candidate}
      where ${holds.id} = ${given("holdId")}::uuid and ${holds.slotId} = ${given("slotId")}
        and ${holds.candidateId} = ${candidate.id} and ${holds.state} = 'live' and ${holds.heldUntil} > clock_timestamp()
      returning ${holds.id}, ${holds.slotId}`,
  );
  const free = wanted === "held" ? sql`, ${hold}` : sql``;
  const booking = db.$with("booking", { id: bookings.id, slotId: bookings.slotId }).as(
    sql`update ${bookings} set slot_id = ${given("slotId")}, version = ${bookings.version} + 1,
        presence_confirmed_at = null
      from ${candidate}${free}${asked ? sql`, ${asked}` : sql``}
      where ${bookings.id} = ${given("bookingId")} and ${bookings.state} = 'live'
        and ${bookings.slotId} = ${given("fromSlotId")} and ${bookings.candidateId} = ${candidate.id}
      returning ${bookings.id}, ${bookings.slotId}, ${bookings.candidateId}, ${bookings.version}`,
  );
  const taken = db.$with("taken", {}).as(
    sql`update ${examSlots} set version = ${examSlots.version} + 1, state = 'booked' from booking
      where ${examSlots.id} = booking.slot_id`,
  );
  const freed = sql`select ${given("fromSlotId")}::bigint as slot_id, candidate_id as returned_by,
    'moved'::return_cause as cause, ${given("now")}::timestamptz as at from booking`;
  const holding = wanted === "held" ? [hold, takenFromList(db)] : [];
  const changes = [booking, declaredArrangements(db), taken, ...withPlacesGivenBack(db, freed)];
  return db
    .with(slots, pair, candidate, ...(asked ? [asked] : []), ...holding, ...changes, ...ends)
    .select({ id: booking.id })
    .from(booking);
};

/**
 * Moves a live booking to another slot, in one statement: the old place is given back exactly when the new one is taken. It
 * returns the booking's id, or no row when a guard moved. Locks: slots by id, candidate, hold, booking, record.
 * Why the booking's row changes place, and no second row is made: docs/decisions/0010-a-move-keeps-the-booking.md
 */
export const moveToOpenStatement = oncePerDatabase((db) =>
  moveStatement(db, "open", byCandidate(db)).prepare("move_booking_to_open"),
);

/** As `moveToOpenStatement`, to the slot of a live hold of the candidate's. */
export const moveToHeldStatement = oncePerDatabase((db) =>
  moveStatement(db, "held", byCandidate(db)).prepare("move_booking_to_held"),
);
