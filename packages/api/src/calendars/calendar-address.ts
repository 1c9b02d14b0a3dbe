import { bookings, calendarAddresses, candidates, examCentres, examSlots } from "@creneau/schema";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { BookingId, CandidateId } from "../domain/id.js";
import type { Database } from "../platform/database.js";
import { oncePerDatabase } from "../platform/once-per-database.js";
import type { NamedCalendar } from "./calendar-links.js";
import type { ExamForCalendar } from "./exam-event.js";

const given = sql.placeholder;

/** Which address of the candidate's works now; null when none does. */
export const workingGeneration = async (db: Database, candidateId: CandidateId): Promise<number | null> => {
  const [row] = await db
    .select({ generation: calendarAddresses.generation })
    .from(calendarAddresses)
    .where(and(eq(calendarAddresses.candidateId, candidateId), isNull(calendarAddresses.revokedAt)));
  return row?.generation ?? null;
};

/**
 * A new address in place of the one of generation `replaces` (null: of none). Where another works by now, that one stays:
 * asked again after a lost answer, it is the same.
 */
export const renewAddress = async (
  db: Database,
  candidateId: CandidateId,
  replaces: number | null,
  now: Date,
): Promise<void> => {
  const { generation, renewedAt, revokedAt } = calendarAddresses;
  await db
    .insert(calendarAddresses)
    .values({ candidateId, renewedAt: now })
    .onConflictDoUpdate({
      target: calendarAddresses.candidateId,
      set: {
        generation: sql`${generation} + 1`,
        renewedAt: sql`excluded.${sql.identifier(renewedAt.name)}`,
        revokedAt: null,
      },
      setWhere: sql`case when ${revokedAt} is null then ${generation} end is not distinct from ${replaces}::int`,
    });
};

/** From now on no address of the candidate's works. */
export const revokeAddress = async (db: Database, candidateId: CandidateId, now: Date): Promise<void> => {
  await db
    .update(calendarAddresses)
    .set({ revokedAt: now })
    .where(and(eq(calendarAddresses.candidateId, candidateId), isNull(calendarAddresses.revokedAt)));
};

/** The language of the calendar that an address leads to; null when it works no more. */
const followedCalendar = oncePerDatabase((db) =>
  db
    .select({ locale: candidates.locale })
    .from(calendarAddresses)
    .innerJoin(candidates, eq(candidates.id, calendarAddresses.candidateId))
    .where(
      and(
        eq(calendarAddresses.candidateId, given("candidateId")),
        eq(calendarAddresses.generation, given("generation")),
        isNull(calendarAddresses.revokedAt),
      ),
    )
    .prepare("followed_calendar"),
);

const liveExams = oncePerDatabase((db) =>
  db
    .select({
      bookingId: bookings.id,
      version: bookings.version,
      bookedAt: bookings.bookedAt,
      cancelledAt: bookings.cancelledAt,
      isWithdrawn: sql<boolean>`${examSlots.state} = 'withdrawn'`,
      category: examSlots.category,
      phase: examSlots.phase,
      startsAt: examSlots.startsAt,
      durationMinutes: examSlots.durationMinutes,
      centre: {
        name: examCentres.name,
        address: examCentres.address,
        latitude: examCentres.latitude,
        longitude: examCentres.longitude,
        positionPrecision: examCentres.positionPrecision,
        demonstration: examCentres.demonstration,
      },
    })
    .from(bookings)
    .innerJoin(examSlots, eq(examSlots.id, bookings.slotId))
    .innerJoin(examCentres, eq(examCentres.id, examSlots.centreId))
    .where(and(eq(bookings.candidateId, given("candidateId")), sql`${bookings.state} = 'live'`))
    .orderBy(asc(examSlots.startsAt))
    .prepare("live_exams"),
);

/** The exams of an address and their language; null when the address works no more. */
export const examsOfAddress = async (db: Database, named: NamedCalendar) => {
  const [calendar] = await followedCalendar(db).execute(named);
  if (!calendar) return null;
  const rows = await liveExams(db).execute({ candidateId: named.candidateId });
  const exams: ExamForCalendar[] = rows.map((row) => ({
    ...row,
    bookingId: row.bookingId as BookingId,
    startsAt: row.startsAt.getTime(),
  }));
  return { locale: calendar.locale, exams };
};
