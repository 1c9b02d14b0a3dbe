import { bookings, candidates, examCentres, examSlots, idempotencyRecords, rulebookVersion } from "@creneau/schema";
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { factsOf, fileColumns } from "../candidates/candidate-file.js";
import type { CandidateId, SlotId } from "../domain/id.js";
import type { CandidateFacts } from "../domain/regulation/facts.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";

const given = sql.placeholder;

/** Of the same instant as the facts: a process that knows older rules reads them again before it decides. */
const rulesVersion = sql<number>`(select ${rulebookVersion.version} from ${rulebookVersion})`.as("rules_version");

const record = { request: idempotencyRecords.request, outcome: idempotencyRecords.outcome };

const recordOfThisKey = and(
  eq(idempotencyRecords.candidateId, candidates.id),
  eq(idempotencyRecords.key, given("key")),
);

/**
 * All that a booking is decided on, seen at one instant: one row when the candidate exists, none otherwise.
 * The parts that do not exist are null: the slot, the candidate's live booking in its category, the record of this key.
 */
const factsToBook = oncePerDatabase((db) => {
  const bookedSlot = alias(examSlots, "booked_slot");
  return db
    .select({
      slot: {
        category: examSlots.category,
        phase: examSlots.phase,
        civilDate: examSlots.civilDate,
        state: examSlots.state,
        version: examSlots.version,
      },
      timeZone: examCentres.timeZone,
      candidate: { version: candidates.version, categories: candidates.categories },
      file: fileColumns(db),
      liveBooking: { id: bookings.id },
      liveExamDate: bookedSlot.civilDate,
      rulesVersion,
      record,
    })
    .from(candidates)
    .leftJoin(examSlots, eq(examSlots.id, given("slotId")))
    .leftJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .leftJoin(
      bookings,
      and(
        eq(bookings.candidateId, candidates.id),
        eq(bookings.category, examSlots.category),
        // A literal, so that the partial unique index serves: there is one such row at the most.
        sql`${bookings.state} = 'live'`,
      ),
    )
    .leftJoin(bookedSlot, eq(bookedSlot.id, bookings.slotId))
    .leftJoin(idempotencyRecords, recordOfThisKey)
    .where(eq(candidates.id, given("candidateId")))
    .prepare("facts_to_book");
});

type LoadedFacts = Awaited<ReturnType<ReturnType<typeof factsToBook>["execute"]>>[number];
/** The file as the regulation reads it. */
export type FactsToBook = Omit<LoadedFacts, "file"> & { readonly facts: CandidateFacts };

export const loadFactsToBook = async (
  db: Database,
  wanted: { candidateId: CandidateId; slotId: SlotId; key: string },
): Promise<FactsToBook | undefined> => {
  const [row] = await factsToBook(db).execute(wanted);
  if (!row) return undefined;
  const { file, ...rest } = row;
  return { ...rest, facts: factsOf(file) };
};

/** The same for a cancellation. Another candidate's booking is not found: the owner is part of the condition. */
export const factsToCancel = oncePerDatabase((db) =>
  db
    .select({
      booking: bookings,
      slot: { civilDate: examSlots.civilDate, version: examSlots.version },
      timeZone: examCentres.timeZone,
      candidate: { version: candidates.version },
      rulesVersion,
      record,
    })
    .from(candidates)
    .leftJoin(bookings, and(eq(bookings.id, given("bookingId")), eq(bookings.candidateId, candidates.id)))
    .leftJoin(examSlots, eq(examSlots.id, bookings.slotId))
    .leftJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .leftJoin(idempotencyRecords, recordOfThisKey)
    .where(eq(candidates.id, given("candidateId")))
    .prepare("facts_to_cancel"),
);
