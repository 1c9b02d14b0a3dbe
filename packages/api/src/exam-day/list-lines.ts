import {
  bookings,
  type CandidateKind,
  candidates,
  type ExamPhase,
  examListEntries,
  type examOutcomes,
  examSlots,
  extraTimePlaces,
  type LicenceCategory,
  examOutcomes as outcomes,
  specialNeeds,
} from "@creneau/schema";
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "../platform/database.js";
import type { ExamSession } from "./exam-session.js";

export type OutcomeRow = typeof examOutcomes.$inferSelect;

/** A line of a list. `id` is null as long as the list is a draft. */
export type ListLine = {
  readonly id: string | null;
  readonly bookingId: string;
  readonly candidateId: number;
  readonly kind: CandidateKind;
  readonly neph: string;
  readonly birthName: string;
  readonly firstName: string;
  readonly birthDate: string;
  readonly extraMinutes: number;
  readonly adaptedVehicle: boolean;
  readonly category: LicenceCategory;
  readonly phase: ExamPhase;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly fileHandedOver: boolean;
  readonly removedAt: Date | null;
  /** What booking and place say now: where the exam is no longer here, the list and they diverge. */
  readonly divergence: "cancelled" | "moved" | "withdrawn" | null;
};

const person = {
  candidateId: candidates.id,
  kind: candidates.kind,
  neph: candidates.neph,
  birthName: candidates.birthName,
  firstName: candidates.firstName,
  birthDate: candidates.birthDate,
  extraMinutes: sql<number>`coalesce(${specialNeeds.extraMinutes}, 0)`,
  adaptedVehicle: sql<boolean>`coalesce(${specialNeeds.adaptedVehicle}, false)`,
};
const exam = {
  category: examSlots.category,
  phase: examSlots.phase,
  startsAt: examSlots.startsAt,
  durationMinutes: examSlots.durationMinutes,
};

/** Who has a booking of a place of the session now. Of a place that is withdrawn nobody is examined, whoever still has the booking. */
export const bookedLines = (db: Database, sessionId: number): Promise<ListLine[]> =>
  db
    .select({
      id: sql<null>`null`,
      bookingId: bookings.id,
      ...person,
      ...exam,
      fileHandedOver: sql<boolean>`true`,
      removedAt: sql<null>`null`,
      divergence: sql<null>`null`,
    })
    .from(bookings)
    .innerJoin(examSlots, eq(examSlots.id, bookings.slotId))
    .innerJoin(candidates, eq(candidates.id, bookings.candidateId))
    .leftJoin(specialNeeds, eq(specialNeeds.candidateId, candidates.id))
    .where(and(eq(examSlots.sessionId, sessionId), ne(examSlots.state, "withdrawn"), ne(bookings.state, "cancelled")))
    .orderBy(asc(examSlots.startsAt));

/** The lines of lists that were issued, in the order of the day, those that were taken off included. */
const listLines = (db: Database, listId: number): Promise<ListLine[]> =>
  db
    .select({
      id: examListEntries.id,
      bookingId: examListEntries.bookingId,
      ...person,
      ...exam,
      fileHandedOver: examListEntries.fileHandedOver,
      removedAt: examListEntries.removedAt,
      divergence: sql<ListLine["divergence"]>`case when ${bookings.state} = 'cancelled' then 'cancelled'
        when ${bookings.slotId} <> ${examListEntries.slotId} then 'moved'
        when ${examSlots.state} = 'withdrawn' then 'withdrawn' end`,
    })
    .from(examListEntries)
    .innerJoin(bookings, eq(bookings.id, examListEntries.bookingId))
    .innerJoin(examSlots, eq(examSlots.id, examListEntries.slotId))
    .innerJoin(candidates, eq(candidates.id, examListEntries.candidateId))
    .leftJoin(specialNeeds, eq(specialNeeds.candidateId, candidates.id))
    .where(eq(examListEntries.listId, listId))
    .orderBy(asc(examSlots.startsAt), asc(examListEntries.id));

/** The lines as they are: those of the issued list, else what the bookings say. */
export const linesOf = (db: Database, { id, list }: Pick<ExamSession, "id" | "list">): Promise<ListLine[]> =>
  list ? listLines(db, list.id) : bookedLines(db, id);

/**
 * Places of a session that somebody may sit an exam on: not those that are withdrawn, nor those that the extra time of another exam
 * takes, since whoever has it uses one place (docs/rules.md#CAP-8).
 */
export const countPlaces = (db: Database, sessionId: number): Promise<number> =>
  db.$count(
    examSlots,
    and(
      eq(examSlots.sessionId, sessionId),
      ne(examSlots.state, "withdrawn"),
      sql`not exists (select from ${extraTimePlaces} where ${extraTimePlaces.slotId} = ${examSlots.id})`,
    ),
  );

/** Every outcome on record of these lines, in the order of their arrival. */
export const outcomesOf = async (db: Database, entryIds: readonly string[]): Promise<OutcomeRow[]> =>
  entryIds.length === 0
    ? []
    : db
        .select()
        .from(outcomes)
        .where(inArray(outcomes.entryId, [...entryIds]))
        .orderBy(asc(outcomes.receivedAt), asc(outcomes.key));
