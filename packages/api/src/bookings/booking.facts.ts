import {
  bookings,
  type CandidateKind,
  candidates,
  examArrangements,
  examCentres,
  examSlots,
  holds,
  idempotencyRecords,
  rulebookVersion,
  specialNeeds,
} from "@creneau/schema";
import { and, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { factsOf, fileColumns, penaltiesOf } from "../candidates/candidate-file.js";
import type { LongExam } from "../domain/booking/book.js";
import type { CandidateId, HoldId, SlotId } from "../domain/id.js";
import type { Penalty } from "../domain/penalty/penalty.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import { nothingToJudge } from "../penalties/judge-results.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import { onClosedList } from "./on-closed-list.js";
import { ownChanges } from "./own-changes.js";

const given = sql.placeholder;

/** Of the same instant as the facts: a process that knows older rules reads them again before it decides. */
const rulesVersion = sql<number>`(select ${rulebookVersion.version} from ${rulebookVersion})`.as("rules_version");

const record = { request: idempotencyRecords.request, outcome: idempotencyRecords.outcome };

const recordOfThisKey = and(
  eq(idempotencyRecords.candidateId, candidates.id),
  eq(idempotencyRecords.key, given("key")),
);

/** What the extra time of the candidate asks of the slot: null for who needs none. Places that follow it are counted while they are open. */
const longExam = sql<LongExam | null>`(
  select jsonb_build_object('extraMinutes', n.extra_minutes, 'places', needed.places,
    'free', cardinality(open_places_after(${examSlots.id}, needed.places)))
  from ${specialNeeds} n, lateral (select extra_places(${examSlots.id}, n.extra_minutes) as places) needed
  where n.candidate_id = ${candidates.id} and n.extra_minutes > 0)`.as("long_exam");

/**
 * All that a booking is decided on, seen at one instant: one row when the candidate exists, none otherwise.
 * The parts that do not exist are null: the slot, the live hold on it, the candidate's live booking in its category and live
 * hold, the record of this key. A hold that is `over` by the clock of the database counts as gone.
 */
const factsAbout = (db: Database, slotId: SQL | Placeholder) => {
  const bookedSlot = alias(examSlots, "booked_slot");
  const slotHold = alias(holds, "slot_hold");
  const ownHold = alias(holds, "own_hold");
  return db
    .select({
      slot: {
        id: examSlots.id,
        category: examSlots.category,
        phase: examSlots.phase,
        civilDate: examSlots.civilDate,
        state: examSlots.state,
        version: examSlots.version,
        publishedAt: sql<number | null>`floor(extract(epoch from ${examSlots.publishedAt}) * 1000)::float8`,
      },
      timeZone: examCentres.timeZone,
      departmentCode: examCentres.departmentCode,
      candidate: { version: candidates.version, categories: candidates.categories },
      ownChanges: ownChanges(db),
      /** No result waits for what a department adds to it. */
      isJudged: sql<boolean>`${nothingToJudge(sql`${candidates.id}`)}`.as("is_judged"),
      candidateKind: candidates.kind,
      file: fileColumns(db),
      liveBooking: { id: bookings.id },
      liveExamDate: bookedSlot.civilDate,
      liveSlotState: bookedSlot.state,
      slotHold: {
        id: slotHold.id,
        over: sql<boolean>`${slotHold.heldUntil} <= clock_timestamp()`,
        offered: sql<boolean>`${slotHold.returnedPlaceId} is not null`,
      },
      ownHold: {
        id: ownHold.id,
        slotId: ownHold.slotId,
        over: sql<boolean>`${ownHold.heldUntil} <= clock_timestamp()`,
      },
      longExam,
      rulesVersion,
      record,
    })
    .from(candidates)
    .leftJoin(examSlots, eq(examSlots.id, slotId))
    .leftJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .leftJoin(
      bookings,
      and(
        eq(bookings.candidateId, candidates.id),
        eq(bookings.category, examSlots.category),
        // A literal, so that the partial unique index serves: there is one such row at the most. The same for both holds.
        sql`${bookings.state} = 'live'`,
      ),
    )
    .leftJoin(bookedSlot, eq(bookedSlot.id, bookings.slotId))
    .leftJoin(slotHold, and(eq(slotHold.slotId, examSlots.id), sql`${slotHold.state} = 'live'`))
    .leftJoin(
      ownHold,
      and(
        eq(ownHold.candidateId, candidates.id),
        sql`${ownHold.state} = 'live'`,
        // An offer of the waiting list counts on its own slot alone: it stands in the way of no other hold.
        sql`(${ownHold.returnedPlaceId} is null or ${ownHold.slotId} = ${examSlots.id})`,
      ),
    )
    .leftJoin(idempotencyRecords, recordOfThisKey)
    .where(eq(candidates.id, given("candidateId")))
    .orderBy(sql`${ownHold.slotId} = ${examSlots.id} desc nulls last`)
    .limit(1);
};

const factsToBook = oncePerDatabase((db) => factsAbout(db, given("slotId")).prepare("facts_to_book"));
const factsToConfirm = oncePerDatabase((db) => {
  const heldSlot = sql`(select slot_id from ${holds} where id = ${given("holdId")} and candidate_id = ${given("candidateId")})`;
  return factsAbout(db, heldSlot).prepare("facts_to_confirm");
});

type LoadedFacts = Awaited<ReturnType<ReturnType<typeof factsToBook>["execute"]>>[number];
/** The file as the regulation reads it. `candidateKind` is null where it is not remembered. */
export type FactsToBook = Omit<LoadedFacts, "file" | "candidateKind"> & {
  readonly candidateKind: CandidateKind | null;
  readonly facts: CandidateFacts;
  readonly penalties: readonly Penalty[];
};

const read = ([row]: LoadedFacts[]): FactsToBook | undefined => {
  if (!row) return undefined;
  const { file, ...rest } = row;
  return { ...rest, facts: factsOf(file), penalties: penaltiesOf(file) };
};

export const loadFactsToBook = async (
  db: Database,
  wanted: { candidateId: CandidateId; slotId: SlotId; key: string },
): Promise<FactsToBook | undefined> => read(await factsToBook(db).execute(wanted));

/** The same about the slot of a hold of the candidate's, live or not. Without such a hold there is no slot. */
export const loadFactsToConfirm = async (
  db: Database,
  wanted: { candidateId: CandidateId; holdId: HoldId; key: string },
): Promise<FactsToBook | undefined> => read(await factsToConfirm(db).execute(wanted));

/** What a change of a hold itself is decided on. Another candidate's hold is not found. */
export const factsOfHold = oncePerDatabase((db) =>
  db
    .select({
      hold: {
        id: holds.id,
        slotId: holds.slotId,
        state: holds.state,
        extended: holds.extended,
        over: sql<boolean>`${holds.heldUntil} <= clock_timestamp()`,
      },
      departmentCode: examCentres.departmentCode,
      timeZone: examCentres.timeZone,
      record,
    })
    .from(candidates)
    .leftJoin(holds, and(eq(holds.id, given("holdId")), eq(holds.candidateId, candidates.id)))
    .leftJoin(examSlots, eq(examSlots.id, holds.slotId))
    .leftJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .leftJoin(idempotencyRecords, recordOfThisKey)
    .where(eq(candidates.id, given("candidateId")))
    .prepare("facts_of_hold"),
);

/** The same for a booking that is given back, also for another place. Another candidate's is not found: the owner is part of the condition. */
export const factsToCancel = oncePerDatabase((db) =>
  db
    .select({
      booking: bookings,
      slot: {
        civilDate: examSlots.civilDate,
        startsAt: examSlots.startsAt,
        state: examSlots.state,
        version: examSlots.version,
        category: examSlots.category,
        phase: examSlots.phase,
      },
      timeZone: examCentres.timeZone,
      departmentCode: examCentres.departmentCode,
      arrangements: {
        companionName: examArrangements.companionName,
        companionLicenceSince: examArrangements.companionLicenceSince,
        vehicleRegistration: examArrangements.vehicleRegistration,
      },
      onClosedList: onClosedList(bookings.id).as("on_closed_list"),
      candidate: { version: candidates.version },
      rulesVersion,
      record,
    })
    .from(candidates)
    .leftJoin(bookings, and(eq(bookings.id, given("bookingId")), eq(bookings.candidateId, candidates.id)))
    .leftJoin(examSlots, eq(examSlots.id, bookings.slotId))
    .leftJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .leftJoin(examArrangements, eq(examArrangements.bookingId, bookings.id))
    .leftJoin(idempotencyRecords, recordOfThisKey)
    .where(eq(candidates.id, given("candidateId")))
    .prepare("facts_to_cancel"),
);
